package io.paceline.platform.web.json;

import io.paceline.platform.web.Page;
import java.io.IOException;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.converter.AbstractHttpMessageConverter;
import org.springframework.http.converter.HttpMessageNotReadableException;
import tools.jackson.databind.json.JsonMapper;

/// Writes a [Page] as a file for a spreadsheet. The next page's cursor is in the header
/// `Next-Cursor`.
abstract class PageFile extends AbstractHttpMessageConverter<Page<?>> {

    private final JsonMapper json;

    /// @param json a mapper of [PageTable#mapper]
    PageFile(JsonMapper json, MediaType type) {
        super(type);
        this.json = json;
    }

    abstract void write(PageTable table, OutputStream file) throws IOException;

    @Override
    protected boolean supports(Class<?> type) {
        return type == Page.class;
    }

    @Override
    public boolean canRead(Class<?> type, @Nullable MediaType mediaType) {
        return false;
    }

    @Override
    protected Page<?> readInternal(Class<? extends Page<?>> type, HttpInputMessage message) {
        throw new HttpMessageNotReadableException("Pages are only written", message);
    }

    @Override
    protected void writeInternal(Page<?> page, HttpOutputMessage message) throws IOException {
        if (page.nextCursor() != null) {
            message.getHeaders().set("Next-Cursor", page.nextCursor());
        }
        write(PageTable.of(page, json), message.getBody());
    }
}
