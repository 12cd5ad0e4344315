package io.paceline.gateway.console;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.util.StringUtils;
import org.springframework.web.servlet.resource.PathResourceResolver;

/// The console finds its own way inside one page: an address that is no file is that page. A
/// missing file stays missing, and so does everything of the API.
final class ConsolePage extends PathResourceResolver {

    @Override
    protected @Nullable Resource getResource(String path, Resource location) throws IOException {
        var file = super.getResource(path, location);
        return file != null || !isPage(path) ? file : super.getResource("index.html", location);
    }

    private static boolean isPage(String path) {
        return StringUtils.getFilenameExtension(path) == null
                && !path.startsWith("api/")
                && !path.startsWith("actuator/");
    }
}
