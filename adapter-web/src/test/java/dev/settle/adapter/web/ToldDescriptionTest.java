package dev.settle.adapter.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import dev.settle.domain.IdForm;
import dev.settle.domain.journal.Fact;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What a running server says of itself. The journal is read from outside, so each fact that it can hold is in it. */
class ToldDescriptionTest {
    @Test
    void the_server_tells_the_file_that_it_goes_by() throws IOException {
        try (World world = new World();
                InputStream file = Objects.requireNonNull(World.class.getResourceAsStream("/openapi/settle.yaml"))) {
            String told = world.client().get("/v1/description").json().toString();
            assertThat(told)
                    .isEqualTo(
                            new ObjectMapper(new YAMLFactory()).readTree(file).toString());
        }
    }

    @Test
    void every_fact_that_the_journal_has_a_name_for_is_described() throws ReflectiveOperationException {
        List<String> kept = new ArrayList<>();
        Class<?> types = Class.forName("dev.settle.adapter.persistence.json.FactTypes");
        var all = types.getDeclaredField("ALL");
        all.setAccessible(true);
        for (Object type : (List<?>) all.get(null)) {
            assertThat(Fact.class).isAssignableFrom((Class<?>) told(type, "type"));
            kept.add(told(type, "name") + " " + told(type, "version"));
        }
        List<String> described = new ArrayList<>();
        try (World world = new World()) {
            JsonNode description = world.client().get("/v1/description").json();
            description
                    .at("/components/schemas/Recorded/oneOf")
                    .forEach(fact ->
                            described.add(fact.at("/properties/fact/const").asText() + " "
                                    + fact.at("/properties/version/const").asText()));
        }
        assertThat(described).containsExactlyInAnyOrderElementsOf(kept);
    }

    @Test
    void every_field_of_a_fact_is_described() throws ReflectiveOperationException {
        Class<?> types = Class.forName("dev.settle.adapter.persistence.json.FactTypes");
        var all = types.getDeclaredField("ALL");
        all.setAccessible(true);
        try (World world = new World()) {
            JsonNode schemas = world.client().get("/v1/description").json().at("/components/schemas");
            for (Object type : (List<?>) all.get(null)) {
                Class<?> fact = (Class<?>) told(type, "type");
                List<String> kept = Arrays.stream(fact.getRecordComponents())
                        .map(RecordComponent::getName)
                        .toList();
                List<String> described = new ArrayList<>();
                schemas.at("/Fact%s/properties".formatted(title((String) told(type, "name"))))
                        .fieldNames()
                        .forEachRemaining(described::add);
                assertThat(described).as(fact.getSimpleName()).containsExactlyInAnyOrderElementsOf(kept);
            }
        }
    }

    @Test
    void an_id_has_the_form_that_the_kernel_holds_it_to() {
        Map<IdForm, String> schemas = new EnumMap<>(IdForm.class);
        for (IdForm form : IdForm.values()) {
            schemas.put(form, title(form.name().toLowerCase(Locale.ROOT)) + "Id");
        }
        schemas.put(IdForm.DOMAIN, "Domain");
        schemas.put(IdForm.ASSIGNEE, "Assignee");
        schemas.put(IdForm.SKU, "SkuCode");
        schemas.put(IdForm.DISCOUNT, "DiscountCode");
        schemas.put(IdForm.KEY, "KeyName");
        try (World world = new World()) {
            JsonNode described = world.client().get("/v1/description").json().at("/components/schemas");
            schemas.forEach((form, schema) -> assertThat(
                            described.at("/" + schema + "/pattern").asText())
                    .as(schema)
                    .isEqualTo("^" + form.pattern() + "$"));
        }
    }

    /** {@code payment-settled} as its schema has it: {@code PaymentSettled}. */
    private static String title(String name) {
        return Arrays.stream(name.split("-"))
                .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
                .collect(Collectors.joining());
    }

    private static Object told(Object type, String name) throws ReflectiveOperationException {
        Method component = type.getClass().getDeclaredMethod(name);
        component.setAccessible(true);
        return component.invoke(type);
    }
}
