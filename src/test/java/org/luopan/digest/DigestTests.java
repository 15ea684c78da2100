package org.luopan.digest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.luopan.account.EditorFixtures.somebody;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import com.icegreen.greenmail.junit5.GreenMailExtension;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.luopan.WritingTest;
import org.luopan.account.Editor;
import org.luopan.account.Role;
import org.luopan.language.Messages;
import org.luopan.notification.UnreadNotifications;
import org.luopan.storage.Storage;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** The daily digest, sent to a mail server inside the test. */
@WritingTest
@ExtendWith(OutputCaptureExtension.class)
@TestPropertySource(properties = {"luopan.public-url=https://luopan.example.org", "luopan.digest-hour=6"})
class DigestTests {

    private static final int PORT = freePort();

    @RegisterExtension
    static final GreenMailExtension MAIL =
            new GreenMailExtension(new ServerSetup(PORT, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    @DynamicPropertySource
    static void server(DynamicPropertyRegistry settings) {
        settings.add("spring.mail.host", () -> "127.0.0.1");
        settings.add("spring.mail.port", () -> PORT);
    }

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private DigestJob job;

    @Autowired
    private JavaMailSender server;

    @Autowired
    private DigestMail mail;

    @Autowired
    private DigestReaders readers;

    @Autowired
    private AddressConfirmations confirmations;

    @Autowired
    private UnreadNotifications notifications;

    @Autowired
    private Storage storage;

    @Autowired
    private Messages words;

    @Autowired
    private Clock clock;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void open() {
        for (var name : List.of("edith", "paul")) {
            assertThat(mvc.get().uri("/admin/account").with(person(name))).hasStatusOk();
        }
    }

    @AfterEach
    void clear() {
        jdbc.sql("delete from digest").update();
        jdbc.sql("delete from notification").update();
        jdbc.sql("delete from entry_ownership").update();
        jdbc.sql("update account set language = null").update();
    }

    @Test
    void tellsWhatIsUnreadAndDueWithLinks() throws Exception {
        subscribe("edith", "edith@example.org");
        notify("edith", "asked", "Please give the page.\r\nBcc: all@example.org", false);
        notify("edith", "rejected", "Read already", true);
        notify("paul", "asked", "Not for Edith", false);
        jdbc.sql("insert into entry_ownership (entry_id, owner_id, due_on) values (" + entry() + ", " + account("edith")
                        + ", date '2026-11-22')")
                .update();

        job.sendInTime();

        var got = received();
        assertThat(got).hasSize(1);
        assertThat(got.get(0).getSubject()).isEqualTo("Luopan: 2 things concern you");
        assertThat(got.get(0).getFrom()[0]).hasToString("luopan@luopan.example.org");
        assertThat(got.get(0).getAllRecipients()).singleElement().hasToString("edith@example.org");
        assertThat(got.get(0).getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(text(got.get(0)))
                .contains("Hello Edith Editor,")
                .contains("- Lin asks for changes to WeChat (22 November 2026, 09:00 UTC)")
                .contains("“Please give the page. Bcc: all@example.org”")
                .contains("https://luopan.example.org/admin/vocabulary/metric/7")
                .contains("- WeChat, 22 November 2026")
                .contains("https://luopan.example.org/admin/entries/platforms/" + entry() + "/verification")
                .contains("https://luopan.example.org/admin/account")
                .doesNotContain("null")
                .doesNotContain("Read already")
                .doesNotContain("Not for Edith");
    }

    @Test
    void speaksTheLanguageOfItsReader() throws Exception {
        subscribe("edith", "edith@example.org");
        jdbc.sql("update account set language = 'sv' where username = 'edith'").update();
        notify("edith", "asked", "Ge sidan.", false);
        job.sendInTime();
        assertThat(received().get(0).getSubject()).isEqualTo("Luopan: en sak som rör dig");
        assertThat(text(received().get(0)))
                .contains("Hej Edith Editor!", "Lin ber om ändringar i WeChat", "”Ge sidan.”", "22 november 2026");
    }

    @Test
    void isSentOnceADayAlsoByAnotherProgramAndAfterARestart() throws Exception {
        subscribe("edith", "edith@example.org");
        notify("edith", "asked", "One", false);
        var programs = Stream.generate(() -> jobAt("2026-11-22T12:00:00Z", server))
                .limit(6)
                .map(program -> (Callable<Object>) () -> {
                    program.sendInTime();
                    return "";
                })
                .toList();
        try (var threads = new Closing(Executors.newFixedThreadPool(6))) {
            for (var end : threads.service.invokeAll(programs)) {
                end.get();
            }
        }
        assertThat(received()).hasSize(1);
        notify("edith", "asked", "Two", false);
        jobAt("2026-11-22T23:00:00Z", server).sendInTime();
        assertThat(received()).hasSize(1);

        jobAt("2026-11-23T05:59:00Z", server).sendInTime();
        assertThat(received()).hasSize(1);
        jobAt("2026-11-23T06:00:00Z", server).sendInTime();
        assertThat(received()).hasSize(2);
        assertThat(text(received().get(1))).contains("Two").doesNotContain("One");
    }

    private record Closing(ExecutorService service) implements AutoCloseable {

        @Override
        public void close() {
            service.shutdownNow();
        }
    }

    @Test
    void isNotSentWhereThereIsNothingToTellOrItIsNotWanted() {
        subscribe("edith", "edith@example.org");
        choose("paul", "paul@example.org", false);
        notify("paul", "asked", "Unwanted", false);
        job.sendInTime();
        assertThat(received()).isEmpty();
        jdbc.sql("update account set enabled = false where username = 'edith'").update();
        notify("edith", "asked", "Gone", false);
        jobAt("2026-11-23T12:00:00Z", server).sendInTime();
        assertThat(received()).isEmpty();
        jdbc.sql("update account set enabled = true where username = 'edith'").update();
    }

    @Test
    void isTriedAgainWhereTheServerFailedWhichIsLoggedOnce(CapturedOutput log) throws Exception {
        subscribe("edith", "edith@example.org");
        subscribe("paul", "paul@example.org");
        notify("edith", "asked", "Kept", false);
        notify("paul", "asked", "Kept too", false);
        var away = new JavaMailSenderImpl();
        away.setHost("127.0.0.1");
        away.setPort(freePort());
        var failing = jobAt("2026-11-22T12:00:00Z", away);
        failing.sendInTime();
        failing.sendInTime();
        failing.sendInTime();
        assertThat(log.getOut().split("takes no digests", -1)).hasSize(2);
        assertThat(received()).isEmpty();

        away.setPort(PORT);
        failing.sendInTime();
        assertThat(received()).hasSize(2);
        assertThat(log.getOut()).contains("takes digests again");
        assertThat(text(received().get(0)) + text(received().get(1))).contains("Kept", "Kept too");
    }

    @Test
    void isNotKeptFromOthersByAnAddressThatTheServerRefuses() throws Exception {
        subscribe("edith", "edith@example.org");
        subscribe("paul", "paul@example.org");
        notify("edith", "asked", "Refused", false);
        notify("paul", "asked", "Taken", false);
        var strict = new JavaMailSenderImpl() {
            @Override
            public void send(MimeMessage message) {
                try {
                    if (message.getAllRecipients()[0].toString().startsWith("edith")) {
                        throw new MailSendException(Map.of(message, new SendFailedException("550 No such user")));
                    }
                } catch (MessagingException e) {
                    throw new IllegalStateException(e);
                }
                super.send(message);
            }
        };
        strict.setHost("127.0.0.1");
        strict.setPort(PORT);
        var program = jobAt("2026-11-22T12:00:00Z", strict);
        program.sendInTime();
        program.sendInTime();
        assertThat(received())
                .singleElement()
                .satisfies(got -> assertThat(text(got)).contains("Taken"));
        jobAt("2026-11-23T12:00:00Z", server).sendInTime();
        assertThat(received()).hasSize(2);
        assertThat(text(received().get(1))).contains("Refused");
    }

    @Test
    void isTakenOverFromAProgramThatWasStopped() {
        subscribe("edith", "edith@example.org");
        notify("edith", "asked", "Mine", false);
        jdbc.sql("update digest set taken_at = :then")
                .param("then", OffsetDateTime.now(clock).minusMinutes(5))
                .update();
        job.sendInTime();
        assertThat(received()).isEmpty();
        jobAt("2026-11-22T12:11:00Z", server).sendInTime();
        assertThat(received()).hasSize(1);
    }

    @Test
    void needsNothingWhereNoServerIsConfigured() {
        new ApplicationContextRunner()
                .withUserConfiguration(DigestJob.class)
                .run(program -> assertThat(program).hasNotFailed().doesNotHaveBean(DigestJob.class));
        assertThat(new Digests("", "https://luopan.example.org", confirmations, jdbc, clock, words).of(editor("edith")))
                .isEmpty();
        assertThat(new Digests("127.0.0.1", "", confirmations, jdbc, clock, words).of(editor("edith")))
                .isEmpty();
    }

    @Test
    void isChosenOnTheAccountPage() throws Exception {
        assertThat(page("edith").select("#f-address").attr("value")).isEmpty();
        assertThat(choose("edith", " edith@example.org ", true)).hasStatus(303);
        assertThat(page("edith").select("#f-address").attr("value")).isEqualTo("edith@example.org");
        assertThat(page("edith").select("#f-wanted[checked]")).hasSize(1);
        assertThat(choose("edith", "", false)).hasStatus(303);
        assertThat(page("edith").select("#f-wanted[checked]")).isEmpty();
    }

    @Test
    void isSentOnlyToAnAddressThatItsReaderHasConfirmed() throws Exception {
        assertThat(choose("edith", "somebody@example.org", true)).hasStatus(303);
        notify("edith", "asked", "A secret", false);
        job.sendInTime();
        assertThat(received()).singleElement().satisfies(asked -> {
            assertThat(asked.getAllRecipients()).singleElement().hasToString("somebody@example.org");
            assertThat(asked.getSubject()).isEqualTo("Luopan: confirm your email address");
            assertThat(text(asked))
                    .contains("signed in as “edith” at https://luopan.example.org")
                    .contains("until 24 November 2026, 12:00 UTC")
                    .doesNotContain("A secret")
                    .doesNotContain("Edith Editor");
        });
        assertThat(page("edith").select("form[action$=digest] .note").text()).startsWith("Not confirmed yet");

        var link = link(received().get(0));
        assertThat(open("edith", link)).hasStatusOk().bodyText().contains("somebody@example.org");
        job.sendInTime();
        assertThat(received()).as("looking at the link confirms nothing").hasSize(1);
        assertThat(confirm("edith", link)).hasStatus(303).hasRedirectedUrl("/admin/account");
        assertThat(page("edith").select("form[action$=digest] .note").text()).isEqualTo("Confirmed.");
        job.sendInTime();
        assertThat(received()).hasSize(2);
        assertThat(text(received().get(1))).contains("A secret");
    }

    @Test
    void isConfirmedOnceInTimeAndByNobodyElse() throws Exception {
        choose("edith", "edith@example.org", true);
        var link = link(received().get(0));
        assertThat(mvc.get().uri(URI.create(link))).as("signed out").hasStatus(302);
        assertThat(open("paul", link)).hasStatus(410).bodyText().doesNotContain("edith@example.org");
        confirm("paul", link);
        assertThat(confirmed()).isZero();
        for (var wrong : List.of("", "x", link.replaceFirst(".*token=", "") + "x")) {
            confirm("edith", "/admin/account/digest/confirmation?token=" + wrong);
        }
        assertThat(confirmed()).isZero();
        jdbc.sql("update digest set token_until = :now")
                .param("now", OffsetDateTime.now(clock))
                .update();
        assertThat(open("edith", link)).hasStatus(410).bodyText().contains("no longer valid");
        confirm("edith", link);
        assertThat(confirmed()).isZero();

        assertThat(choose("edith", "edith@example.org", true)).hasStatus(303);
        var next = link(received().get(1));
        assertThat(next).isNotEqualTo(link);
        confirm("edith", link);
        assertThat(confirmed()).isZero();
        confirm("edith", next);
        assertThat(confirmed()).isOne();
        assertThat(open("edith", next)).hasStatus(410);
    }

    @Test
    void isConfirmedAgainWhereTheAddressChanges() throws Exception {
        subscribe("edith", "edith@example.org");
        assertThat(choose("edith", "edith@example.org", false)).hasStatus(303);
        assertThat(choose("edith", "edith@example.org", true)).hasStatus(303);
        assertThat(confirmed()).as("the same address").isOne();
        assertThat(received()).isEmpty();
        assertThat(choose("edith", "edit@example.org", true)).hasStatus(303);
        assertThat(confirmed()).isZero();
        notify("edith", "asked", "Not yet", false);
        job.sendInTime();
        assertThat(received())
                .singleElement()
                .satisfies(asked -> assertThat(text(asked)).doesNotContain("Not yet"));
    }

    @Test
    void isNotAskedForAgainAndAgain() throws Exception {
        choose("edith", "edith@example.org", true);
        var again = choose("edith", "another@example.org", true);
        assertThat(again).hasStatus(422).bodyText().contains("We have just sent a link");
        assertThat(received()).hasSize(1);
        assertThat(jdbc.sql("select address from digest").query(String.class).single())
                .isEqualTo("edith@example.org");
        assertThat(choose("edith", "edith@example.org", false)).hasStatus(303);
    }

    @Test
    void isAskedForOnceTheServerTakesMail() {
        MAIL.stop();
        try {
            assertThat(choose("edith", "edith@example.org", true))
                    .hasStatus(422)
                    .bodyText()
                    .contains("did not accept the confirmation")
                    .contains("edith@example.org");
        } finally {
            MAIL.start();
        }
        assertThat(choose("edith", "edith@example.org", true)).hasStatus(303);
        assertThat(received()).hasSize(1);
    }

    private long confirmed() {
        return jdbc.sql("select count(*) from digest where confirmed")
                .query(Long.class)
                .single();
    }

    /** Chooses the digest and confirms the address by the link that came. */
    private void subscribe(String username, String address) {
        assertThat(choose(username, address, true)).hasStatus(303);
        assertThat(confirm(username, link(received().get(0)))).hasRedirectedUrl("/admin/account");
        MAIL.reset();
    }

    private MvcTestResult open(String username, String link) {
        return mvc.get()
                .uri(URI.create(link))
                .header("Accept-Language", "en")
                .with(person(username))
                .exchange();
    }

    private MvcTestResult confirm(String username, String link) {
        return mvc.post()
                .uri("/admin/account/digest/confirmation")
                .param("token", link.replaceFirst(".*token=", ""))
                .with(person(username))
                .with(csrf())
                .exchange();
    }

    /** The way that a mail leads to. */
    private static String link(MimeMessage mail) {
        try {
            return text(mail)
                    .lines()
                    .filter(line -> line.startsWith("https://luopan.example.org/admin/account/digest/"))
                    .findFirst()
                    .orElseThrow()
                    .substring("https://luopan.example.org".length());
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "edith",
                "edith@localhost",
                "edith@example.org\r\nBcc: all@example.org",
                "edith@example.org\nX: y",
                "edith@example.org, all@example.org",
                "Edith <edith@example.org>",
                "\"edith\"@example.org",
                "edith@@example.org",
                ".edith@example.org",
                "edith..e@example.org",
                "edith@example..org",
                "edith@-example.org",
                "edith@example.org;all@example.org",
                "edith@[127.0.0.1]",
                "édith@example.org"
            })
    void isNotSentToWhatIsNoAddress(String typed) throws Exception {
        var refused = choose("edith", typed, true);
        assertThat(refused).hasStatus(422);
        var page = Jsoup.parse(refused.getResponse().getContentAsString());
        assertThat(page.select(".error-summary a").eachAttr("href")).containsExactly("#f-address");
        assertThat(jdbc.sql("select count(*) from digest").query(Long.class).single())
                .isZero();
    }

    private DigestJob jobAt(String time, JavaMailSender through) {
        return new DigestJob(
                6, through, mail, readers, notifications, storage, Clock.fixed(Instant.parse(time), ZoneOffset.UTC));
    }

    private MvcTestResult choose(String username, String address, boolean wanted) {
        var send = mvc.post()
                .uri("/admin/account/digest")
                .header("Accept-Language", "en")
                .param("address", address)
                .with(person(username))
                .with(csrf());
        return (wanted ? send.param("wanted", "on") : send).exchange();
    }

    private Document page(String username) throws Exception {
        var got = mvc.get().uri("/admin/account").with(person(username)).exchange();
        assertThat(got).hasStatusOk();
        return Jsoup.parse(got.getResponse().getContentAsString());
    }

    private static RequestPostProcessor person(String username) {
        return username.equals("paul")
                ? somebody("paul", "Paul Publisher", Role.PUBLISHER)
                : somebody("edith", "Edith Editor", Role.EDITOR);
    }

    private Editor editor(String username) {
        return new Editor(account(username), username, username, Role.EDITOR);
    }

    private void notify(String username, String what, String said, boolean read) {
        jdbc.sql(
                        "insert into notification (account_id, what, entry_id, word_kind, row_id, by_name, words, happened_at, read_at)"
                                + " values (:account, :what, :entry, 'metric', 7, 'Lin', :words,"
                                + " :then, cast(:read as timestamp with time zone))")
                .param("account", account(username))
                .param("what", what)
                .param("entry", entry())
                .param("words", said)
                .param("then", OffsetDateTime.parse("2026-11-22T09:00:00Z"))
                .param("read", read ? OffsetDateTime.parse("2026-11-22T10:00:00Z") : null)
                .update();
    }

    private long entry() {
        return jdbc.sql("select id from entry where kind = 'platform' and slug = 'wechat'")
                .query(Long.class)
                .single();
    }

    private long account(String username) {
        return jdbc.sql("select id from account where username = :name")
                .param("name", username)
                .query(Long.class)
                .single();
    }

    private static List<MimeMessage> received() {
        return List.of(MAIL.getReceivedMessages());
    }

    private static String text(MimeMessage mail) throws Exception {
        return mail.getContent().toString();
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
