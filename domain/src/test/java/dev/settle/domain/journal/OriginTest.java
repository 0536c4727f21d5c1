package dev.settle.domain.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OriginTest {
    @ParameterizedTest
    @CsvSource({
        "STAFF, true",
        "STAFF_, true",
        "STAFF_BILLING, true",
        "STAFFX, false",
        "STAF, false",
        "staff, false",
        "XSTAFF, false",
        "CUSTOMER, false",
        "KERNEL, false"
    })
    void is_the_staffs_by_the_whole_first_word_of_the_role(String role, boolean staff) {
        assertThat(new Origin("ann", role, "API", Optional.empty(), "c1").isStaff())
                .isEqualTo(staff);
    }
}
