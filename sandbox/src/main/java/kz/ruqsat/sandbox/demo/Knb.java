package kz.ruqsat.sandbox.demo;

/** What KNB itself knows of a case, asked of Berkut and not of our own services. */
final class Knb {
    private static final String OPERATOR = "knb";

    private Knb() {}

    /** How many requests Berkut has accepted for the case. */
    static long requestsOf(Agencies agencies, String caseId) {
        return agencies.berkut().requests(OPERATOR).stream()
                .filter(request -> request.path("caseReference").asText().equals(caseId))
                .count();
    }
}
