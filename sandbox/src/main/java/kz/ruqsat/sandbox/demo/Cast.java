package kz.ruqsat.sandbox.demo;

import kz.ruqsat.sandbox.client.Petition.Inviter;

/** Who appears in the stories; all of it invented. */
final class Cast {
    static final Inviter STEPPE_TRADE =
            new Inviter("inviter-steppe", "491240000504", "Steppe Trade LLP", "750000000", "Almaty, 17 Abay Avenue");
    static final Inviter TENGRI = new Inviter(
            "inviter-tengri", "491251001806", "Tengri Engineering", "710000000", "Astana, 4 Syganak Street");
    static final Inviter ALTAI =
            new Inviter("inviter-altai", "491242001800", "Altai Research", "230000000", "Atyrau, 9 Satpaev Street");
    static final Inviter PRIVATE_PERSON =
            new Inviter("inviter-private", "991231501807", "A private person", "750000000", "Almaty, 22 Dostyk Avenue");

    static final String ALMATY = "officer-mia75";
    static final String ASTANA = "officer-mia71";
    static final String ATYRAU = "officer-mia23";
    static final String NEW_DELHI = "officer-delhi";

    private Cast() {}
}
