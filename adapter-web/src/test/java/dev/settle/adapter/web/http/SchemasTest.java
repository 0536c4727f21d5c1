package dev.settle.adapter.web.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.settle.domain.InvalidInput;
import org.junit.jupiter.api.Test;

class SchemasTest {
    @Test
    void what_cannot_be_checked_is_not_started_with() {
        assertThatThrownBy(() -> compiled("{\"type\": \"number\"}")).hasMessageContaining("number");
        assertThatThrownBy(() -> compiled("{\"type\": \"string\", \"not\": {}}"))
                .hasMessageContaining("[not]");
        assertThatThrownBy(() -> compiled("{\"$ref\": \"#/nowhere\"}")).hasMessageContaining("nowhere");
    }

    @Test
    void an_object_without_a_list_of_its_fields_is_not_started_with() {
        assertThatThrownBy(() -> compiled("{\"type\": \"object\"}")).hasMessageContaining("list its fields");
        assertThatThrownBy(() -> compiled("{\"type\": \"object\", \"additionalProperties\": true}"))
                .hasMessageContaining("list its fields");
    }

    @Test
    void a_pattern_about_a_part_of_the_text_is_not_started_with() {
        assertThatThrownBy(() -> compiled("{\"type\": \"string\", \"pattern\": \"^a\"}"))
                .hasMessageContaining("whole text");
        assertThatThrownBy(() -> compiled("{\"type\": \"string\", \"pattern\": \"a$\"}"))
                .hasMessageContaining("whole text");
    }

    @Test
    void a_line_break_behind_a_text_belongs_to_it() {
        Schema code = compiled("{\"type\": \"string\", \"pattern\": \"^[A-Z]+$\"}");
        assertThatCode(() -> code.check(json("\"EUR\""), "currency")).doesNotThrowAnyException();
        assertThatThrownBy(() -> code.check(json("\"EUR\\n\""), "currency"))
                .isInstanceOf(InvalidInput.class)
                .hasMessage("currency has another form");
    }

    @Test
    void ends_of_a_range_belong_to_it() {
        Schema number = compiled("{\"type\": \"integer\", \"minimum\": 1, \"maximum\": 500}");
        assertThatCode(() -> number.check(json("1"), "limit")).doesNotThrowAnyException();
        assertThatCode(() -> number.check(json("500"), "limit")).doesNotThrowAnyException();
        assertThatThrownBy(() -> number.check(json("501"), "limit"))
                .isInstanceOf(InvalidInput.class)
                .hasMessage("limit is out of range");
    }

    @Test
    void a_character_outside_the_basic_plane_counts_as_one() {
        Schema text = compiled("{\"type\": \"string\", \"maxLength\": 2}");
        assertThatCode(() -> text.check(json("\"\uD83D\uDC69\uD83D\uDC69\""), "text"))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> text.check(json("\"abc\""), "text")).isInstanceOf(InvalidInput.class);
    }

    @Test
    void fields_of_which_one_must_be_there_are_told_by_what_is_wrong() {
        Schema order = compiled("""
                {"type": "object", "additionalProperties": false,
                 "oneOf": [{"required": ["to"]}, {"required": ["by"]}],
                 "properties": {"to": {"type": "boolean"}, "by": {"type": "boolean"}}}""");
        assertThatCode(() -> order.check(json("{\"by\": true}"), "orders[0]")).doesNotThrowAnyException();
        assertThatThrownBy(() -> order.check(json("{}"), "orders[0]")).hasMessage("The field orders[0].to is missing");
        assertThatThrownBy(() -> order.check(json("{\"to\": true, \"by\": true}"), "orders[0]"))
                .hasMessage("The field orders[0].by cannot stand beside to");
    }

    @Test
    void a_field_that_stands_only_beside_another_is_told_by_the_one_that_is_missing() {
        Schema credit = compiled("""
                {"type": "object", "additionalProperties": false,
                 "dependentRequired": {"day": ["subscription"]},
                 "properties": {"day": {"type": "boolean"}, "subscription": {"type": "boolean"}}}""");
        assertThatCode(() -> credit.check(json("{\"subscription\": true}"), "")).doesNotThrowAnyException();
        assertThatCode(() -> credit.check(json("{\"subscription\": true, \"day\": true}"), ""))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> credit.check(json("{\"day\": true}"), "credits[0]"))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        thrown ->
                                assertThat(thrown.cure()).contains("Add it beside credits[0].day, or leave both out."))
                .hasMessage("The field credits[0].subscription is missing");
    }

    @Test
    void a_range_without_an_end_is_told_without_one() {
        Schema map = compiled("""
                {"type": "object", "additionalProperties": {"type": "boolean"}, "minProperties": 1}""");
        assertThatThrownBy(() -> map.check(json("{}"), "values"))
                .isInstanceOfSatisfying(
                        InvalidInput.class, thrown -> assertThat(thrown.cure()).contains("Send at least 1 field."));
    }

    private static Schema compiled(String schema) {
        return new Schemas(json("{}")).compile(json(schema));
    }

    private static JsonNode json(String text) {
        return Json.trusted(text);
    }
}
