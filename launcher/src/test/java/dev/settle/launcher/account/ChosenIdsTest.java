package dev.settle.launcher.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.settle.application.agreement.port.in.AcceptAgreement;
import dev.settle.domain.Conflict;
import dev.settle.domain.IdForm;
import dev.settle.domain.InvalidInput;
import dev.settle.domain.account.AccountFacts;
import dev.settle.domain.catalog.Catalog;
import dev.settle.domain.catalog.Discount;
import dev.settle.domain.catalog.Sku;
import dev.settle.domain.journal.StreamId;
import dev.settle.domain.money.Fraction;
import dev.settle.launcher.Hosting;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whoever embeds Settle chooses ids of the same forms as whoever asks over HTTP. */
class ChosenIdsTest {
    private final Hosting hosting = new Hosting("2025-03-01", Map.of());

    @BeforeEach
    void acme_has_one_subscription() {
        hosting.open("acme");
        hosting.subscribe("acme", "mail", 2);
    }

    @Test
    void an_id_with_a_blank_is_refused_wherever_somebody_chooses_one() {
        var keep = hosting.settle().sellers().keep();
        refuses(IdForm.SELLER, "two words", () -> keep.open(Hosting.SOMEBODY, "two words", "Hosting"));
        refuses(IdForm.ACCOUNT, "two words", () -> hosting.open("two words"));
        refuses(IdForm.CLIENT, "two words", () -> hosting.open("other", "two words"));
        refuses(IdForm.SUBSCRIPTION, "two words", () -> hosting.subscribe("acme", "two words", 1));
        var change = hosting.settle().accounts().change();
        refuses(IdForm.CLIENT, "two words", () -> change.addClient(Hosting.SOMEBODY, "acme", "two words"));
        refuses(IdForm.SITE, "two words", () -> change.addSite(Hosting.SOMEBODY, "acme", "two words"));
        refuses(
                IdForm.AGREEMENT,
                "two words",
                () -> hosting.settle()
                        .agreements()
                        .accept()
                        .accept(new AcceptAgreement.Command(
                                Hosting.SOMEBODY, "acme", "two words", List.of(), Map.of())));
        refuses(
                IdForm.ASSIGNEE,
                "two words",
                () -> hosting.settle()
                        .provisioning()
                        .assignSeats()
                        .assign(Hosting.SOMEBODY, "acme", "mail", "two words"));
        refuses(IdForm.DOMAIN, "two words", () -> allow("acme.example", "two words"));
        refuses(IdForm.DOMAIN, "acme.example\n", () -> allow("acme.example\n"));
        refuses(
                IdForm.KEY,
                "two words",
                () -> hosting.settle().sellers().keys().make(Hosting.SELLER, "two words", Set.of("read")));
    }

    @Test
    void a_catalog_with_a_code_that_cannot_be_ordered_is_refused() {
        var free = Sku.of("MAIL BOX", "SEAT");
        refuses(IdForm.SKU, "MAIL BOX", () -> sell(new Catalog("c2", Map.of("MAIL BOX", free), Map.of())));
        var tenth = new Discount("TEN %", Fraction.of(1, 10));
        refuses(IdForm.DISCOUNT, "TEN %", () -> sell(new Catalog("c2", Map.of(), Map.of("TEN %", tenth))));
    }

    @Test
    void a_refused_id_leaves_no_trace() {
        var before = hosting.stores().journal().noted(StreamId.account("acme"));
        refuses(IdForm.SUBSCRIPTION, "", () -> hosting.subscribe("acme", "", 1));
        assertThat(hosting.stores().journal().noted(StreamId.account("acme"))).isEqualTo(before);
    }

    @Test
    void a_site_that_is_there_is_not_added_again() {
        var change = hosting.settle().accounts().change();
        change.addSite(Hosting.SOMEBODY, "acme", "acme.example");

        assertThatThrownBy(() -> change.addSite(Hosting.SOMEBODY, "acme", "acme.example"))
                .isInstanceOfSatisfying(Conflict.class, refused -> {
                    assertThat(refused.code()).isEqualTo("SITE_EXISTS");
                    assertThat(refused.value()).contains("acme.example");
                });
        assertThat(hosting.stores().journal().read(StreamId.account("acme"), 1, 100).stream()
                        .map(entry -> hosting.stores().journal().decode(entry).fact())
                        .filter(AccountFacts.SiteAdded.class::isInstance))
                .hasSize(1);
    }

    private void sell(Catalog catalog) {
        hosting.settle().sellers().keep().activateCatalog(Hosting.SOMEBODY, Hosting.SELLER, catalog, hosting.today());
    }

    private void allow(String... domains) {
        hosting.settle().provisioning().assignSeats().allowDomains(Hosting.SOMEBODY, "acme", "mail", Set.of(domains));
    }

    private static void refuses(IdForm form, String id, ThrowingCallable attempt) {
        assertThatThrownBy(attempt).isInstanceOfSatisfying(InvalidInput.class, refused -> {
            assertThat(refused.code()).isEqualTo(form + "_ID");
            assertThat(refused.value().orElse("")).isEqualTo(id);
            assertThat(refused.field()).isPresent();
            assertThat(refused.cure()).isPresent();
        });
    }
}
