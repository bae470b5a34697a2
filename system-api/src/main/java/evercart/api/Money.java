package evercart.api;

import java.io.Serializable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.Objects;

/** An amount in one currency, exact to its smallest unit. Held as a long, so that it crosses IIOP without opened JDK packages. */
public final class Money implements Serializable, Comparable<Money> {
    private static final long serialVersionUID = 1L;

    private final long minorUnits;
    private final String currency;

    private Money(long minorUnits, String currency) {
        this.minorUnits = minorUnits;
        this.currency = currency;
    }

    /** @param minorUnits the amount in the currency's smallest unit (pence, cents) */
    public static Money ofMinor(long minorUnits, String currency) {
        return new Money(minorUnits, Currency.getInstance(currency).getCurrencyCode());
    }

    /** @throws ArithmeticException when the amount is finer than the currency's smallest unit */
    public static Money of(BigDecimal amount, String currency) {
        int digits = Currency.getInstance(currency).getDefaultFractionDigits();
        return ofMinor(
                amount.setScale(digits, RoundingMode.UNNECESSARY)
                        .movePointRight(digits)
                        .longValueExact(),
                currency);
    }

    public static Money zero(String currency) {
        return ofMinor(0, currency);
    }

    public Money plus(Money other) {
        return new Money(Math.addExact(minorUnits, sameCurrency(other).minorUnits), currency);
    }

    public Money minus(Money other) {
        return new Money(Math.subtractExact(minorUnits, sameCurrency(other).minorUnits), currency);
    }

    public boolean isZero() {
        return minorUnits == 0;
    }

    public Money times(int quantity) {
        return new Money(Math.multiplyExact(minorUnits, quantity), currency);
    }

    public BigDecimal getAmount() {
        return BigDecimal.valueOf(minorUnits, Currency.getInstance(currency).getDefaultFractionDigits());
    }

    public long getMinorUnits() {
        return minorUnits;
    }

    /** The ISO 4217 code. */
    public String getCurrency() {
        return currency;
    }

    @Override
    public int compareTo(Money other) {
        return Long.compare(minorUnits, sameCurrency(other).minorUnits);
    }

    private Money sameCurrency(Money other) {
        if (!currency.equals(other.currency)) {
            throw new IllegalArgumentException("cannot mix " + currency + " and " + other.currency);
        }
        return other;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Money money && minorUnits == money.minorUnits && currency.equals(money.currency);
    }

    @Override
    public int hashCode() {
        return Objects.hash(minorUnits, currency);
    }

    @Override
    public String toString() {
        return getAmount().toPlainString() + " " + currency;
    }
}
