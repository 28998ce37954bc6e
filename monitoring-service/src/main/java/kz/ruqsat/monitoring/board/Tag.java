package kz.ruqsat.monitoring.board;

import java.util.Locale;
import kz.ruqsat.monitoring.oversight.TimeLeft;

/**
 * How pressing something is, for eye and ear: a sign, a word and a colour, never one of them alone.
 *
 * @param tone code, such as {@code DUE_SOON}
 * @param style of the style sheet
 * @param sign before the text
 * @param word what the sign means
 * @param text what is shown
 */
public record Tag(String tone, String style, String sign, String word, String text) {

    static final Tag NONE = new Tag("NONE", "none", "", "", "");

    static Tag of(TimeLeft left, Tongue tongue) {
        return of(left.tone().name(), sign(left.tone()), tongue.tone(left.tone()), tongue.left(left));
    }

    static Tag of(String tone, String sign, String word, String text) {
        return new Tag(tone, tone.toLowerCase(Locale.ROOT).replace('_', '-'), sign, word, text);
    }

    private static String sign(TimeLeft.Tone tone) {
        return switch (tone) {
            case IN_TIME, FAR_AWAY -> "●";
            case DUE_SOON -> "▲";
            case BREACHED -> "✕";
        };
    }
}
