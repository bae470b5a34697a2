package evercart.manager.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonStructure;
import java.io.File;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The manager as it is shipped, on Payara Micro, in front of a domain that stands in for a real one. */
@ExtendWith(ArquillianExtension.class)
class ManagerIT {
    /** PrimeFaces wants to hide the empty element of its poll with a style attribute; the policy does not let it, and nothing is to be seen anyway. */
    private static final String STYLE_OF_THE_POLL = "sha256-biLFinpqYMtWHmXfkA1BPeCY0/fNt46SAZ+BBk5YUog=";

    private static StandInDomain domain;

    @ArquillianResource
    URL url;

    @Deployment(testable = false)
    static WebArchive manager() {
        domain = new StandInDomain();
        return ShrinkWrap.createFromZipFile(WebArchive.class, new File(System.getProperty("manager.war")));
    }

    @AfterAll
    static void close() {
        domain.close();
    }

    @Test
    void an_operator_sees_the_nodes_and_live_charts_on_a_desktop() {
        nodes(1280, 900, "desktop");
    }

    @Test
    void an_operator_sees_the_nodes_and_live_charts_on_a_phone() {
        nodes(390, 844, "phone");
    }

    private void nodes(int width, int height, String name) {
        try (ConsoleWindow window = new ConsoleWindow(console(), width, height)) {
            window.open("index.xhtml");
            window.examine(name + "-login");
            window.login();
            window.told(".node--ready", "a3");
            Page page = window.page();
            String chart = "figure svg[aria-label*='3 nodes ready, 3 wanted']";
            page.waitForSelector(chart);
            page.waitForSelector("figure svg[aria-label*='21.0 milliseconds']");
            String before = page.locator("figure svg").first().innerHTML();
            page.waitForCondition(
                    () -> !page.locator("figure svg").first().innerHTML().equals(before),
                    new Page.WaitForConditionOptions().setTimeout(30_000));
            window.examine(name + "-nodes");
            window.open("figures.xhtml");
            window.told("th[scope=row]", ":");
            window.examine(name + "-figures");
            window.open("policy.xhtml");
            window.examine(name + "-policy");
        }
    }

    @Test
    void no_page_is_against_its_own_security_policy() {
        try (ConsoleWindow window = new ConsoleWindow(console(), 1280, 900)) {
            window.login();
            window.told(".node--ready", "a3");
            window.page().waitForResponse("**/index.xhtml", () -> {});
            for (String page : List.of("figures.xhtml", "policy.xhtml")) {
                window.open(page);
            }
            window.press("logout:submit");
            window.page().waitForURL("**/login.xhtml");

            assertThat(window.complaints())
                    .allSatisfy(complaint -> assertThat(complaint).contains(STYLE_OF_THE_POLL));
        }
    }

    @Test
    void a_policy_is_kept_in_the_domain_and_one_that_is_none_changes_nothing() throws Exception {
        try (ConsoleWindow window = new ConsoleWindow(console(), 1280, 900)) {
            window.login();
            window.open("policy.xhtml");
            window.fill("policy:min", "5");
            window.fill("policy:max", "4");
            window.press("policy:save");
            window.told(".messages", "min 5 is more than max 4");
            window.fill("policy:max", "5");
            window.fill("policy:stepUp", "fast");
            window.press("policy:save");
            window.told(".messages", "step-up: 'fast' is not of the form");
            assertThat(domain.properties()).doesNotContainKeys("a.min", "a.max");

            window.open("policy.xhtml");
            window.fill("policy:min", "3");
            window.fill("policy:max", "5");
            window.fill("policy:reason", "more people in November");
            window.press("policy:save");
            window.told(".messages", "Kept");
            assertThat(domain.properties()).containsEntry("a.min", "3").containsEntry("a.max", "5");
            window.open("index.xhtml");
            window.told(".audit", "more people in November");
        }
        assertThat(ask("GET", "systems/a/policy", null).body()).contains("\"min\":\"3\"");
        assertThat(ask("PUT", "systems/a/policy", "{\"min\": null, \"max\": null, \"why\": \"as before\"}")
                        .statusCode())
                .isEqualTo(200);
        assertThat(domain.properties()).doesNotContainKeys("a.min", "a.max");
    }

    @Test
    void a_schedule_is_kept_changed_and_removed() {
        try (ConsoleWindow window = new ConsoleWindow(console(), 390, 844)) {
            window.login();
            window.open("policy.xhtml");
            window.fill("schedule:name", "double-11");
            window.fill("schedule:nodes", "6");
            window.fill("schedule:cron", "0 0 31 2 *");
            window.fill("schedule:zone", "Asia/Shangri-La");
            window.press("schedule:put");
            assertThat(window.told(".messages", "cron")).contains("zone: a time zone such as Asia/Shanghai");
            window.fill("schedule:cron", "0 0 11 11 *");
            window.fill("schedule:zone", "Asia/Shanghai");
            window.press("schedule:put");
            window.told(".messages", "starts next on");
            window.examine("phone-schedule");
            assertThat(domain.properties())
                    .containsEntry("a.schedules", "double-11: 6 at 0 0 11 11 * Asia/Shanghai for PT1H lead PT5M");

            window.page().locator("text=Remove").click();
            window.told(".messages", "double-11 is gone");
            assertThat(domain.properties()).doesNotContainKey("a.schedules");
        }
    }

    @Test
    void each_system_has_a_policy_of_its_own_also_on_a_phone() {
        Map<String, String> ofA = propertiesOf("a");
        try (ConsoleWindow window = new ConsoleWindow(console(), 390, 844)) {
            window.login();
            window.open("policy.xhtml");
            window.page().locator("text=System C").click();
            window.told("h2", "How system C follows its load");
            assertThat(window.page().locator("[id='policy:spares']").count()).isZero();
            window.fill("policy:min", "3");
            window.fill("policy:max", "2");
            window.press("policy:save");
            window.told(".messages", "min 3 is more than max 2");
            window.fill("policy:max", "4");
            window.page().locator("text=Target: cpu, of each node").fill("0.7");
            window.press("policy:save");
            window.told(".messages", "Kept");
            window.examine("phone-policy-of-c");
            assertThat(domain.properties())
                    .containsEntry("c.min", "3")
                    .containsEntry("c.max", "4")
                    .containsEntry("c.signals", "cpu 0.7 of a node within 0.1");

            window.fill("schedule:name", "pay-day");
            window.fill("schedule:nodes", "4");
            window.fill("schedule:cron", "0 6 25 * *");
            window.fill("schedule:zone", "Europe/London");
            window.press("schedule:put");
            window.told(".messages", "starts next on");
            assertThat(domain.properties()).containsKey("c.schedules");
            window.page().locator("text=Remove").click();
            window.told(".messages", "pay-day is gone");
            assertThat(domain.properties()).doesNotContainKey("c.schedules");
        }
        assertThat(propertiesOf("a")).isEqualTo(ofA);
    }

    private static Map<String, String> propertiesOf(String system) {
        return domain.properties().entrySet().stream()
                .filter(property -> property.getKey().startsWith(system + "."))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    @Test
    void a_system_is_told_to_follow_its_load_where_its_policy_is() {
        try (ConsoleWindow window = new ConsoleWindow(console(), 1280, 900)) {
            window.login();
            window.open("policy.xhtml?system=b");
            window.press("follow:on");
            window.told("#follow", "It follows its load now.");
            assertThat(domain.properties()).containsEntry("follow-load.b", "true");
            window.open("index.xhtml");
            window.told(".decision", "Follows the load");
            window.told(".audit", "System B");

            window.open("policy.xhtml?system=b");
            window.press("follow:off");
            window.told("#follow", "It has the size that somebody set.");
            assertThat(domain.properties()).containsEntry("follow-load.b", "false");
        }
    }

    @Test
    void programs_do_the_same_and_wrong_wishes_change_nothing() throws Exception {
        String schedule =
                "{\"nodes\": 4, \"cron\": \"0 18 * * fri\", \"zone\": \"Europe/London\", \"minutes\": 120, \"leadMinutes\": 3}";
        assertThat(ask("PUT", "systems/a/schedules/friday", schedule).statusCode())
                .isEqualTo(200);
        assertThat(json(ask("GET", "systems/a/schedules", null))
                        .asJsonArray()
                        .getJsonObject(0)
                        .getString("next"))
                .matches("20.*Z");
        assertThat(ask("PUT", "systems/a/schedules/friday", "{\"nodes\": 0, \"cron\": \"x\"}")
                        .body())
                .contains("nodes: 1 at least", "cron:");
        assertThat(ask("PUT", "systems/a/policy", "{\"mix\": \"3\"}").statusCode())
                .isEqualTo(422);
        assertThat(ask("PUT", "systems/a/policy", "{\"max\": \"7\"}").body()).contains("a place for 6");
        assertThat(ask("PUT", "systems/a/policy", "nonsense").statusCode()).isEqualTo(400);
        assertThat(ask("PUT", "systems/a/size", "{\"size\": 7}").body()).contains("can have 1 to 6 nodes");
        assertThat(ask("GET", "systems/b/following", null).body()).isEqualTo("off");
        assertThat(domain.properties()).containsKey("a.schedules").doesNotContainKey("a.max");
        assertThat(ask("DELETE", "systems/a/schedules/friday", null).statusCode())
                .isEqualTo(204);
        assertThat(ask("DELETE", "systems/a/schedules/friday", null).statusCode())
                .isEqualTo(404);

        JsonObject newest = json(ask("GET", "systems/a/history?minutes=5", null))
                .asJsonArray()
                .getJsonObject(0);
        assertThat(newest).containsKeys("at", "ready", "wanted");
        assertThat(json(ask("GET", "systems/a/decisions", null)).asJsonArray()).isEmpty();
        assertThat(ask("PUT", "healing/on", null).statusCode()).isEqualTo(200);
        assertThat(ask("PUT", "healing/off", null).body()).isEqualTo("off");
        assertThat(ask("GET", "actions/audit", null).body()).contains("healing on", "no schedule friday");
    }

    @Test
    void nobody_gets_in_without_a_password_and_the_session_ends_with_the_logout() throws Exception {
        assertThat(send("GET", "api/systems", null, Map.of()).statusCode()).isEqualTo(401);
        assertThat(send("GET", "api/systems", null, Map.of("Authorization", basic("wrong")))
                        .statusCode())
                .isEqualTo(401);
        assertThat(send("GET", "api/systems", null, Map.of("Authorization", "Basic %%%"))
                        .statusCode())
                .isEqualTo(401);
        assertThat(send("GET", "index.xhtml", null, Map.of("Authorization", basic(StandInDomain.PASSWORD)))
                        .statusCode())
                .as("a page needs a session")
                .isEqualTo(302);
        try (ConsoleWindow window = new ConsoleWindow(console(), 1280, 900)) {
            window.open("login.xhtml");
            window.fill("login:user", "operator");
            window.fill("login:password", "wrong");
            window.press("login:submit");
            window.told(".wrong", "do not belong together");
            window.login();
            String cookie = window.page().context().cookies().stream()
                    .filter(each -> each.name.equals("JSESSIONID"))
                    .map(each -> "JSESSIONID=" + each.value)
                    .findFirst()
                    .orElseThrow();
            assertThat(send("GET", "policy.xhtml", null, Map.of("Cookie", cookie))
                            .statusCode())
                    .isEqualTo(200);
            assertThat(send("GET", "api/systems", null, Map.of("Cookie", cookie))
                            .statusCode())
                    .as("the API needs a password with each request")
                    .isEqualTo(401);
            window.press("logout:submit");
            window.page().waitForURL("**/login.xhtml");
            assertThat(send("GET", "policy.xhtml", null, Map.of("Cookie", cookie))
                            .statusCode())
                    .isEqualTo(302);
        }
    }

    @Test
    void another_site_cannot_have_a_browser_change_anything() throws Exception {
        for (Map<String, String> foreign :
                new Map[] {Map.of("Origin", "http://elsewhere.example"), Map.of("Sec-Fetch-Site", "cross-site")}) {
            assertThat(send("POST", "login.xhtml", "login=login", foreign).statusCode())
                    .isEqualTo(403);
        }
        assertThat(send("PUT", "api/healing/on", "", Map.of("Authorization", basic(StandInDomain.PASSWORD)))
                        .statusCode())
                .isEqualTo(403);
        assertThat(domain.properties().getOrDefault("heal", "false")).isEqualTo("false");
        HttpResponse<String> page = send("GET", "login.xhtml", null, Map.of());
        assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("default-src 'none'", "frame-ancestors 'none'")
                .doesNotContain("unsafe");
    }

    private URI console() {
        return URI.create("http://127.0.0.1:" + url.getPort() + url.getPath());
    }

    private HttpResponse<String> ask(String method, String path, String json) throws IOException, InterruptedException {
        return send(
                method,
                "api/" + path,
                json,
                Map.of(
                        "Authorization",
                        basic(StandInDomain.PASSWORD),
                        "X-Requested-With",
                        "evercart",
                        "Content-Type",
                        "application/json"));
    }

    private HttpResponse<String> send(String method, String path, String body, Map<String, String> headers)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(console().resolve(path))
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        headers.forEach(request::header);
        return HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .build()
                .send(request.build(), BodyHandlers.ofString());
    }

    private static String basic(String password) {
        return "Basic " + Base64.getEncoder().encodeToString(("operator:" + password).getBytes());
    }

    private static JsonStructure json(HttpResponse<String> answer) {
        try (var reader = Json.createReader(new StringReader(answer.body()))) {
            return reader.read();
        }
    }
}
