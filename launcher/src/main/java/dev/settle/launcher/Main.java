package dev.settle.launcher;

/** The command line: {@code settle COMMAND}. */
public final class Main {
    private Main() {}

    /** Prints how Settle is used, and ends with 2 as nothing was asked that it knows. */
    public static void main(String[] arguments) {
        System.err.println("Usage: settle COMMAND");
        System.exit(2);
    }
}
