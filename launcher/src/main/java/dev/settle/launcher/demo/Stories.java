package dev.settle.launcher.demo;

/** What the accounts of one seller go through. */
interface Stories {
    /**
     * Writes the diary of one account.
     *
     * @param number which account of the seller it is, from 0; stories take turns
     */
    void write(Payer payer, int number);
}
