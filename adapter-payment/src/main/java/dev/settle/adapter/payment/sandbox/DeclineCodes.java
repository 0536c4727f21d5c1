package dev.settle.adapter.payment.sandbox;

import static dev.settle.domain.payment.DeclineReason.AUTHORISATION_WITHDRAWN;
import static dev.settle.domain.payment.DeclineReason.DUPLICATE;
import static dev.settle.domain.payment.DeclineReason.EXPIRED;
import static dev.settle.domain.payment.DeclineReason.GENERIC;
import static dev.settle.domain.payment.DeclineReason.INSUFFICIENT_FUNDS;
import static dev.settle.domain.payment.DeclineReason.LIMIT_REACHED;
import static dev.settle.domain.payment.DeclineReason.LOST_OR_STOLEN;
import static dev.settle.domain.payment.DeclineReason.METHOD_CLOSED;
import static dev.settle.domain.payment.DeclineReason.NEEDS_AUTHENTICATION;
import static dev.settle.domain.payment.DeclineReason.NOT_PERMITTED;
import static dev.settle.domain.payment.DeclineReason.SUSPECTED_FRAUD;
import static dev.settle.domain.payment.DeclineReason.TEMPORARY;
import static dev.settle.domain.payment.DeclineReason.UNKNOWN_CODE;
import static dev.settle.domain.payment.DeclineReason.WRONG_DETAILS;

import dev.settle.domain.payment.DeclineReason;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What each word the sandbox may decline with comes down to. The same words mean the same at most card gateways. */
public final class DeclineCodes {
    /** By reason, in lower case. */
    public static final Map<DeclineReason, List<String>> BY_REASON = byReason();

    private static final Map<String, DeclineReason> BY_CODE = byCode();

    private DeclineCodes() {}

    /** The reason behind a code in whatever case; no code at all is a decline without a reason. */
    static DeclineReason reason(String code) {
        return code.isBlank() ? GENERIC : BY_CODE.getOrDefault(code.toLowerCase(Locale.ROOT), UNKNOWN_CODE);
    }

    private static Map<DeclineReason, List<String>> byReason() {
        Map<DeclineReason, List<String>> codes = new LinkedHashMap<>();
        codes.put(INSUFFICIENT_FUNDS, List.of("insufficient_funds", "r01", "r09"));
        codes.put(LIMIT_REACHED, List.of("card_velocity_exceeded", "withdrawal_count_limit_exceeded"));
        codes.put(NEEDS_AUTHENTICATION, List.of("authentication_required"));
        codes.put(
                WRONG_DETAILS,
                List.of(
                        "incorrect_number",
                        "incorrect_cvc",
                        "incorrect_zip",
                        "invalid_expiry_month",
                        "invalid_expiry_year"));
        codes.put(EXPIRED, List.of("expired_card"));
        codes.put(METHOD_CLOSED, List.of("invalid_account", "account_closed", "no_account", "r02", "r03", "r04"));
        codes.put(LOST_OR_STOLEN, List.of("lost_card", "stolen_card", "pickup_card", "restricted_card"));
        codes.put(SUSPECTED_FRAUD, List.of("fraudulent", "merchant_blacklist", "blocked_by_rule"));
        codes.put(
                NOT_PERMITTED,
                List.of(
                        "transaction_not_allowed",
                        "card_not_supported",
                        "currency_not_supported",
                        "service_not_allowed"));
        codes.put(
                AUTHORISATION_WITHDRAWN,
                List.of(
                        "revocation_of_authorization",
                        "stop_payment_order",
                        "debit_not_authorized",
                        "r07",
                        "r08",
                        "r10"));
        codes.put(
                TEMPORARY,
                List.of("processing_error", "issuer_not_available", "try_again_later", "reenter_transaction"));
        codes.put(GENERIC, List.of("generic_decline", "do_not_honor", "call_issuer", "no_action_taken"));
        codes.put(DUPLICATE, List.of("duplicate_transaction"));
        return Collections.unmodifiableMap(codes);
    }

    private static Map<String, DeclineReason> byCode() {
        Map<String, DeclineReason> reasons = new LinkedHashMap<>();
        BY_REASON.forEach((reason, codes) -> codes.forEach(code -> reasons.put(code, reason)));
        return reasons;
    }
}
