package evercart.session.payara;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.catalina.authenticator.SavedRequest;
import org.glassfish.grizzly.http.util.ByteChunk;
import org.junit.jupiter.api.Test;

class SavedRequestsTest {
    @Test
    void a_request_that_waits_for_a_login_is_the_same_on_another_node() {
        SavedRequest request = new SavedRequest();
        request.setMethod("POST");
        request.setRequestURI("/shop/order");
        request.setQueryString("size=ü");
        request.setContentType("text/plain");
        request.setContentLength(3);
        request.addCookie(new Cookie("colour", "blue"));
        request.addHeader("Accept", "text/html");
        request.addHeader("Accept", "*/*");
        request.addLocale(Locale.GERMANY);
        request.setBody(body("tea"));

        SavedRequest there = SavedRequests.of(SavedRequests.bytesOf(request));

        assertThat(Stream.of(there.getMethod(), there.getRequestURI(), there.getQueryString(), there.getContentType()))
                .containsExactly("POST", "/shop/order", "size=ü", "text/plain");
        assertThat(there.getContentLenght()).isEqualTo(3);
        Cookie cookie = there.getCookies().next();
        assertThat(cookie.getName() + "=" + cookie.getValue()).isEqualTo("colour=blue");
        assertThat(there.getHeaderValues("Accept")).toIterable().containsExactly("text/html", "*/*");
        assertThat(there.getLocales()).toIterable().containsExactly(Locale.GERMANY);
        assertThat(there.getBody().toString()).isEqualTo("tea");
    }

    @Test
    void a_request_without_a_body_stays_without() {
        SavedRequest request = new SavedRequest();
        request.setMethod("GET");
        request.setRequestURI("/shop");

        SavedRequest there = SavedRequests.of(SavedRequests.bytesOf(request));

        assertThat(there.getBody()).isNull();
        assertThat(there.getQueryString()).isNull();
    }

    private static ByteChunk body(String text) {
        byte[] bytes = ("-" + text + "-").getBytes(UTF_8);
        ByteChunk body = new ByteChunk();
        body.setBytes(bytes, 1, bytes.length - 2);
        return body;
    }
}
