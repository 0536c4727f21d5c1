package dev.settle.domain.invoicing;

import static org.assertj.core.api.Assertions.assertThat;

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
}
