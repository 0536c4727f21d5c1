package dev.settle.launcher.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.settle.application.agreement.port.in.AcceptAgreement;
import dev.settle.domain.InvalidInput;
import dev.settle.domain.catalog.Catalog;
import dev.settle.domain.catalog.Discount;
import dev.settle.domain.money.Fraction;
import dev.settle.launcher.Hosting;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DiscountNamedTwiceTest {
    private final Hosting hosting = new Hosting("2025-03-01", Map.of());

    @Test
    void a_code_that_an_agreement_names_twice_is_not_taken_off_twice() {
        hosting.open("acme");
        var ten = new Discount("TEN", Fraction.of(1, 10));
        hosting.settle()
                .sellers()
                .keep()
                .activateCatalog(
                        Hosting.SOMEBODY,
                        Hosting.SELLER,
                        new Catalog("c2", Map.of(), Map.of("TEN", ten)),
                        hosting.today());
        assertThatThrownBy(() -> accept(List.of("TEN", "TEN"))).isInstanceOfSatisfying(InvalidInput.class, refused -> {
            assertThat(refused.code()).isEqualTo("DISCOUNT_REPEATED");
            assertThat(refused).hasMessage("Discount TEN is named twice");
        });
        accept(List.of("TEN"));
        assertThat(hosting.stores().books().read("acme").agreements()).containsKey("big");
    }

    private void accept(List<String> discounts) {
        hosting.settle()
                .agreements()
                .accept()
                .accept(new AcceptAgreement.Command(Hosting.SOMEBODY, "acme", "big", discounts, Map.of()));
    }
}
