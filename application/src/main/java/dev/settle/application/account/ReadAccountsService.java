package dev.settle.application.account;

import dev.settle.application.account.port.in.ReadAccounts;
import dev.settle.application.billing.Bookkeeping;
import dev.settle.application.billing.Desk;
import dev.settle.application.billing.port.out.Books;
import dev.settle.domain.account.Account;
import dev.settle.domain.billing.Book;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

final class ReadAccountsService implements ReadAccounts {
    private final Bookkeeping bookkeeping;
    private final Books books;

    ReadAccountsService(Bookkeeping bookkeeping, Books books) {
        this.bookkeeping = bookkeeping;
        this.books = books;
    }

    @Override
    public Desk read(String account) {
        return bookkeeping.desk(account);
    }

    @Override
    public void check(String seller, String account) {
        if (!books.sellerOf(account).equals(Optional.of(seller))) {
            throw Account.unknown(account);
        }
    }

    @Override
    public List<Book> list(String seller, String after, int limit) {
        List<String> ids = books.accounts(seller, after, limit);
        Map<String, Book> read = books.readAll(ids);
        return ids.stream().map(read::get).filter(Objects::nonNull).toList();
    }

    @Override
    public long lock(String account) {
        return books.lock(account).seq();
    }
}
