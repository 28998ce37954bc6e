package kz.ruqsat.berkut.intake;

import jakarta.inject.Singleton;
import java.util.Locale;
import kz.ruqsat.berkut.script.Choice;
import kz.ruqsat.berkut.script.Delay;
import kz.ruqsat.berkut.script.MagicIdentifier;
import kz.ruqsat.berkut.script.Script;
import kz.ruqsat.berkut.script.ScriptLine;
import kz.ruqsat.berkut.startup.BerkutSettings;
import kz.ruqsat.contracts.berkut.BerkutReply.Answer;

/** The answers a request gets when nobody wrote a script for it. */
@Singleton
class Choices {

    private final Choice byDefault;

    Choices(BerkutSettings settings) {
        this.byDefault = new Choice(Script.of(line(settings)), "default");
    }

    /** By the end of the document number, else the default. */
    Choice unlessScripted(String documentNumber) {
        return MagicIdentifier.endOf(documentNumber.replaceAll("[ -]", "").toUpperCase(Locale.ROOT))
                .map(magic -> new Choice(magic.script(), "magic identifier " + magic))
                .orElse(byDefault);
    }

    private static ScriptLine line(BerkutSettings settings) {
        int days = settings.defaultDelay();
        var delay = days == 0 ? Delay.NONE : Delay.workingDays(days);
        return new ScriptLine(Answer.APPROVED, delay, settings.defaultAt(), "");
    }
}
