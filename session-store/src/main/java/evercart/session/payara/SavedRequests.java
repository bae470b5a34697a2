package evercart.session.payara;

import jakarta.servlet.http.Cookie;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import org.apache.catalina.authenticator.SavedRequest;
import org.glassfish.grizzly.http.util.ByteChunk;

/** Requests that wait for a login, as bytes: Payara's own class is not serializable. */
final class SavedRequests {
    private SavedRequests() {}

    static byte[] bytesOf(SavedRequest request) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            writeHead(out, request);
            ByteChunk body = request.getBody();
            out.writeBoolean(body != null);
            if (body != null) {
                out.writeInt(body.getLength());
                out.write(body.getBytes(), body.getStart(), body.getLength());
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private static void writeHead(DataOutputStream out, SavedRequest request) throws IOException {
        write(out, request.getMethod());
        write(out, request.getRequestURI());
        write(out, request.getQueryString());
        write(out, request.getContentType());
        out.writeInt(request.getContentLenght());
        List<String> cookies = new ArrayList<>();
        request.getCookies().forEachRemaining(cookie -> cookies.addAll(List.of(cookie.getName(), cookie.getValue())));
        write(out, cookies);
        List<String> headers = new ArrayList<>();
        for (Iterator<String> names = request.getHeaderNames(); names.hasNext(); ) {
            String name = names.next();
            request.getHeaderValues(name).forEachRemaining(value -> headers.addAll(List.of(name, value)));
        }
        write(out, headers);
        List<String> locales = new ArrayList<>();
        request.getLocales().forEachRemaining(locale -> locales.add(locale.toLanguageTag()));
        write(out, locales);
    }

    static SavedRequest of(byte[] bytes) {
        SavedRequest request = new SavedRequest();
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            readHead(in, request);
            if (in.readBoolean()) {
                byte[] content = in.readNBytes(in.readInt());
                ByteChunk body = new ByteChunk();
                body.setBytes(content, 0, content.length);
                request.setBody(body);
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return request;
    }

    private static void readHead(DataInputStream in, SavedRequest request) throws IOException {
        request.setMethod(readText(in));
        request.setRequestURI(readText(in));
        request.setQueryString(readText(in));
        request.setContentType(readText(in));
        request.setContentLength(in.readInt());
        for (Iterator<String> cookies = readTexts(in).iterator(); cookies.hasNext(); ) {
            request.addCookie(new Cookie(cookies.next(), cookies.next()));
        }
        for (Iterator<String> headers = readTexts(in).iterator(); headers.hasNext(); ) {
            request.addHeader(headers.next(), headers.next());
        }
        readTexts(in).forEach(tag -> request.addLocale(Locale.forLanguageTag(tag)));
    }

    private static void write(DataOutputStream out, List<String> texts) throws IOException {
        out.writeInt(texts.size());
        for (String text : texts) {
            write(out, text);
        }
    }

    private static List<String> readTexts(DataInputStream in) throws IOException {
        List<String> texts = new ArrayList<>();
        for (int left = in.readInt(); left > 0; left--) {
            texts.add(readText(in));
        }
        return texts;
    }

    private static void write(DataOutputStream out, String text) throws IOException {
        out.writeBoolean(text != null);
        if (text != null) {
            out.writeUTF(text);
        }
    }

    private static String readText(DataInputStream in) throws IOException {
        return in.readBoolean() ? in.readUTF() : null;
    }
}
