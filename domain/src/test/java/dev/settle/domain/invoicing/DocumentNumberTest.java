package dev.settle.domain.invoicing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DocumentNumberTest {
    @Test
    void is_printed_with_six_digits_and_read_again() {
        DocumentNumber number = new DocumentNumber("INV", 12);
        assertThat(number).hasToString("INV-000012");
        assertThat(DocumentNumber.parse("INV-000012")).contains(number);
        assertThat(DocumentNumber.parse("COR-1234567")).contains(new DocumentNumber("COR", 1_234_567));
    }

    @Test
    void what_is_not_printed_so_is_none() {
        assertThat(DocumentNumber.parse("")).isEmpty();
        assertThat(DocumentNumber.parse("PREVIEW-1")).isEmpty();
        assertThat(DocumentNumber.parse("INV-00000x")).isEmpty();
    }

    @Test
    void are_in_order_by_series_and_then_as_they_count() {
        assertThat(Stream.of(
                                "INV-1000000",
                                "INV-000010",
                                "X-000001",
                                "CN-000011",
                                "INV-999999",
                                "CN-000002",
                                "INVX-000001")
                        .sorted(DocumentNumber.PRINTED_ORDER))
                .containsExactly(
                        "CN-000002", "CN-000011", "INV-000010", "INV-999999", "INV-1000000", "INVX-000001", "X-000001");
    }
}
