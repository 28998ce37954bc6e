package kz.ruqsat.sandbox.year;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Bodies that take the year's petitions, and how many each gets; the shares are invented. */
enum Body {
    MIA75(0.30, "officer-mia75"),
    MIA71(0.24, "officer-mia71"),
    /** Without an automatic desk: its officer works the pile off twice a week, and terms are broken there. */
    MIA23(0.08, "officer-mia23"),
    MIA79(0.10, ""),
    MIA27(0.08, ""),
    MIA35(0.08, ""),
    MIA47(0.06, ""),
    MIA63(0.06, ""),
    MFA(0, "officer-mfa");

    static final Body SLOW = MIA23;
    /** Takes first work visas of its region's inviters, and what only an officer can settle. */
    static final Body LARGEST = MIA75;

    private final double share;
    private final String officer;

    Body(double share, String officer) {
        this.share = share;
        this.officer = officer;
    }

    double share() {
        return share;
    }

    /** Test user who acts for it; empty where the automatic desk is alone. */
    String officer() {
        return officer;
    }

    /** Those that people file with. */
    static List<Body> divisions() {
        return Arrays.stream(values()).filter(each -> each.share > 0).toList();
    }

    /** Where the automatic desk may act, as {@code RUQSAT_DESK_POLICY} takes it. */
    static String deskPolicy() {
        return Arrays.stream(values())
                .filter(each -> each != SLOW)
                .map(each -> each + ":*")
                .collect(Collectors.joining(","));
    }
}
