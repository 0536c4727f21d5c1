package dev.settle.domain.billing;

import java.util.List;

/** What an occasion bills of one subscription, and where its billing stands then. */
record Billed(List<BilledLine> lines, Progress progress) {}
