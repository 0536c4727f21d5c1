package dev.settle.application.subscription;

import dev.settle.application.billing.Bookkeeping;
import dev.settle.application.billing.Desk;
import dev.settle.application.billing.Done;
import dev.settle.application.subscription.port.in.MoveAnchor;
import dev.settle.domain.InvalidInput;
import dev.settle.domain.billing.BillingParameters;
import dev.settle.domain.billing.BillingParameters.Mode;
import dev.settle.domain.billing.Progress;
import dev.settle.domain.journal.Fact;
import dev.settle.domain.subscription.Subscription;
import dev.settle.domain.subscription.SubscriptionFacts.AnchorChanged;
import dev.settle.domain.subscription.Timeline;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

final class MoveAnchorService implements MoveAnchor {
    private final Bookkeeping bookkeeping;

    MoveAnchorService(Bookkeeping bookkeeping) {
        this.bookkeeping = bookkeeping;
    }

    @Override
    public Done move(Command command) {
        return bookkeeping.change(command.origin(), command.account(), desk -> decide(desk, command));
    }

    private static List<Fact> decide(Desk desk, Command command) {
        Subscription subscription = desk.book().subscription(command.subscription());
        LocalDate effective = command.effective().orElse(desk.today());
        checkNotPassed(desk, effective);
        desk.checkServed(subscription, effective);
        LocalDate from = coveredBy(desk, subscription, effective);
        return List.of(new AnchorChanged(
                subscription.id(),
                Anchors.cycle(
                        desk,
                        desk.policy(subscription, effective),
                        Optional.of(command.anchor()),
                        subscription.planOn(effective).every(),
                        from),
                effective,
                from));
    }

    /** A cycle of days gone by would rule or not, as the billing run came before it or after. */
    private static void checkNotPassed(Desk desk, LocalDate effective) {
        if (effective.isBefore(desk.today())) {
            throw new InvalidInput(
                    "ANCHOR_BACK_DATED",
                    "An anchor cannot move from %s, which has passed".formatted(effective),
                    "effective",
                    effective.toString(),
                    "Name today, %s, or a later day.".formatted(desk.today()));
        }
    }

    /** The first day the new cycle rules: the change's own, or the end of what is covered by then. */
    private static LocalDate coveredBy(Desk desk, Subscription subscription, LocalDate effective) {
        Progress progress = desk.book().progressOf(subscription.id());
        Timeline timeline = subscription.timeline();
        boolean advance = desk.policy(subscription, effective).get(BillingParameters.MODE) == Mode.ADVANCE;
        LocalDate covered = progress.coveredTo().orElse(subscription.start());
        if (covered.isAfter(effective)) {
            return covered;
        }
        boolean anchorBefore = !timeline.anchorAfter(progress.anchored()).isAfter(effective);
        return advance && anchorBefore ? timeline.boundaryOnOrAfter(effective) : effective;
    }
}
