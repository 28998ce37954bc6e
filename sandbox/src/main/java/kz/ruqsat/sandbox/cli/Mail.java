package kz.ruqsat.sandbox.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import kz.ruqsat.sandbox.mail.CaughtMail;
import kz.ruqsat.sandbox.mail.MailCatcher;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Shows the letters that a stand's services sent; they were caught and went nowhere. */
@Command(
        name = "mail",
        mixinStandardHelpOptions = true,
        description = "Print the letters that the stand caught, whether it is up or not.")
final class Mail implements Runnable {
    @Mixin
    private RunFolder folder;

    @Spec
    private CommandSpec spec;

    @Parameters(
            paramLabel = "CASE",
            arity = "0..1",
            defaultValue = "",
            description = "id or number of a case (default: the letters of all)")
    private String about;

    @Override
    public void run() {
        print(folder.path(), about, spec.commandLine().getOut());
    }

    /** Prints the letters kept in a run folder: those about a case, or all where it is empty. */
    static void print(Path runFolder, String about, PrintWriter out) {
        var letters = CaughtMail.all(MailCatcher.in(runFolder)).stream()
                .filter(letter -> about.isEmpty() || letter.isAbout(about))
                .toList();
        letters.forEach(letter -> print(letter, out));
        out.println(letters.size() == 1 ? "1 letter" : letters.size() + " letters");
    }

    private static void print(CaughtMail letter, PrintWriter out) {
        out.println("To:      " + letter.to());
        out.println("Subject: " + letter.subject());
        letter.text().lines().forEach(line -> out.println("  " + line));
        out.println();
    }
}
