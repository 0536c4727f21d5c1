package dev.settle.domain.seller;

import dev.settle.domain.catalog.Catalog;
import java.time.LocalDate;

/**
 * A catalog that went on sale.
 *
 * @param entry the seller's entry that says so
 * @param from  the first day it is sold from
 */
public record OnSale(long entry, Catalog catalog, LocalDate from) {}
