package io.paceline.platform.web;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/// How much a caller may send in one request.
///
/// @param json the largest body that is not an upload
/// @param upload the largest uploaded file
@ConfigurationProperties("paceline.web.limit")
record WebLimits(@DefaultValue("1MB") DataSize json, @DefaultValue("32MB") DataSize upload) {

    private static final DataSize OTHER_PARTS = DataSize.ofMegabytes(1);

    /// The largest multipart body: the file and the parts around it.
    DataSize multipart() {
        return DataSize.ofBytes(upload.toBytes() + OTHER_PARTS.toBytes());
    }
}
