package dev.settle.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AccountsChangeByOnePathTest extends StructureRule {
    static final ArchRule RULE = noClasses()
            .that()
            // A contract puts a store into a state before it asks what the store does with it.
            .resideOutsideOfPackages("dev.settle.application.billing", "dev.settle.contract..")
            .should()
            .accessTargetWhere(Core.reachesFor("the books, to write them", AccountsChangeByOnePathTest::writes))
            .because(
                    "facts, documents, ledger and outbox go together: whoever writes an account goes through Bookkeeping");

    private static boolean writes(JavaClass owner, String name) {
        return owner.getFullName().equals("dev.settle.application.billing.port.out.Books")
                        && Set.of("write", "advance").contains(name)
                || owner.getFullName().equals("dev.settle.application.billing.port.out.Writing")
                        && name.equals("<init>");
    }

    @Override
    ArchRule rule() {
        return RULE;
    }

    @Test
    void bites_a_use_case_that_writes_a_book_itself() {
        bites("dev.settle.application.billing.port.out.Books.write(", """
                package dev.settle.application.payment;
                class Planted {
                    void write(dev.settle.application.billing.port.out.Books books) {
                        books.write(java.util.List.of());
                    }
                }
                """);
    }

    @Test
    void bites_an_adapter_that_moves_a_head() {
        bites("dev.settle.application.billing.port.out.Books.advance(", """
                package dev.settle.adapter.web.api;
                class Planted {
                    void move(dev.settle.application.billing.port.out.Books books) {
                        books.advance(java.util.List.of());
                    }
                }
                """);
    }

    @Test
    void bites_a_use_case_that_makes_up_what_is_to_be_written() {
        bites("dev.settle.application.billing.port.out.Writing.<init>(", """
                package dev.settle.application.payment;
                import dev.settle.application.billing.port.out.Writing;
                class Planted {
                    Object writing(dev.settle.domain.billing.Book after) {
                        return new Writing(
                                "acme", "s", java.util.List.of(), java.util.List.of(), false, after,
                                java.util.List.of(), java.util.List.of(), java.util.List.of());
                    }
                }
                """);
    }

    @Test
    void lets_pass_who_reads_and_locks() {
        letsPass("""
                package dev.settle.application.payment;
                class Planted {
                    Object read(dev.settle.application.billing.port.out.Books books) {
                        books.lock("acme");
                        return books.read("acme");
                    }
                }
                """);
    }
}
