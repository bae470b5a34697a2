package evercart.storefront.session;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.FilterWriter;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;

/** A response that the application can write to but not send off: that is left to the container, which stores the session first. */
final class HeldAnswer extends HttpServletResponseWrapper {
    private static final int LARGEST_HELD_BYTES = 256 * 1024;

    private ServletOutputStream stream;
    private PrintWriter writer;

    HeldAnswer(HttpServletResponse response) {
        super(response);
        response.setBufferSize(LARGEST_HELD_BYTES);
    }

    @Override
    public ServletOutputStream getOutputStream() throws IOException {
        if (stream == null) {
            stream = new HeldStream(super.getOutputStream());
        }
        return stream;
    }

    @Override
    public PrintWriter getWriter() throws IOException {
        if (writer == null) {
            writer = new PrintWriter(new HeldWriter(super.getWriter()));
        }
        return writer;
    }

    @Override
    public void flushBuffer() {
        // the container's, after the session is stored
    }

    private static final class HeldWriter extends FilterWriter {

        HeldWriter(Writer out) {
            super(out);
        }

        @Override
        public void flush() {
            // the container's, after the session is stored
        }

        @Override
        public void close() {
            // the container's, after the session is stored
        }
    }

    private static final class HeldStream extends ServletOutputStream {
        private final ServletOutputStream out;

        HeldStream(ServletOutputStream out) {
            this.out = out;
        }

        @Override
        public void write(int value) throws IOException {
            out.write(value);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            out.write(bytes, offset, length);
        }

        @Override
        public void flush() {
            // the container's, after the session is stored
        }

        @Override
        public void close() {
            // the container's, after the session is stored
        }

        @Override
        public boolean isReady() {
            return out.isReady();
        }

        @Override
        public void setWriteListener(WriteListener listener) {
            out.setWriteListener(listener);
        }
    }
}
