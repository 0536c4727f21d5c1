package dev.settle.acceptance.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.settle.acceptance.Requirement;
import dev.settle.acceptance.report.planted.PlantedTags;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.platform.commons.support.ReflectionSupport;

class RequirementTagsTest {
    private final TagScan scan = new TagScan(RequirementRows.ofThisRepository());

    @Test
    void every_tag_names_a_row_and_sits_on_a_test_that_runs() {
        String ours = Requirement.class.getPackageName();
        String planted = PlantedTags.class.getPackageName();
        List<Class<?>> classes = ReflectionSupport.findAllClassesInPackage(
                ours, type -> !type.getPackageName().equals(planted), name -> true);

        assertThat(classes).contains(RequirementTagsTest.class);
        assertThat(scan.faults(classes)).isEmpty();
    }

    @Test
    void a_known_row_on_a_test_that_runs_is_sound() {
        assertThat(scan.faults(List.of(PlantedTags.Sound.class))).isEmpty();
    }

    @Test
    void bites_an_unknown_row_on_a_class_and_on_a_method() {
        String planted = PlantedTags.UnknownRows.class.getName();
        assertThat(scan.faults(List.of(PlantedTags.UnknownRows.class)))
                .containsExactly(
                        planted + " names R009-98, which is no row of docs/requirements.md",
                        planted + ".proves_nothing names R009-99, which is no row of docs/requirements.md");
    }

    @Test
    void bites_a_disabled_test() {
        assertThat(scan.faults(List.of(PlantedTags.DisabledTest.class)))
                .singleElement()
                .asString()
                .endsWith("DisabledTest.never_runs is to prove R001-01 but may be disabled");
    }

    @Test
    void bites_a_disabled_class() {
        assertThat(scan.faults(List.of(PlantedTags.DisabledClass.class)))
                .singleElement()
                .asString()
                .endsWith("DisabledClass.never_runs is to prove R001-01 but may be disabled");
    }

    @Test
    void bites_a_disabled_test_inside_a_tagged_class() {
        assertThat(scan.faults(List.of(PlantedTags.TaggedClass.class, PlantedTags.TaggedClass.Inside.class)))
                .singleElement()
                .asString()
                .endsWith("Inside.never_runs is to prove R001-01 but may be disabled");
    }

    @Test
    void bites_a_test_that_runs_only_under_a_condition() {
        assertThat(scan.faults(List.of(PlantedTags.Conditional.class)))
                .singleElement()
                .asString()
                .endsWith("Conditional.runs_somewhere is to prove R001-01 but may be disabled");
    }

    @Test
    void bites_a_tag_on_a_method_that_is_no_test() {
        assertThat(scan.faults(List.of(PlantedTags.NoTest.class)))
                .singleElement()
                .asString()
                .endsWith("NoTest.forgotten is tagged but is no test");
    }
}
