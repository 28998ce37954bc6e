package kz.ruqsat.sandbox.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import kz.ruqsat.sandbox.client.Api;
import kz.ruqsat.sandbox.process.StandService;
import kz.ruqsat.sandbox.scenario.Hands.Case;

/** What the other agencies are made to do: the stubs' administration, which no real agency has. */
final class AgencyDeeds {
    private static final String OPERATOR_OF_KNB = "knb";
    private static final String ADMINISTRATOR = "administrator";
    private static final String FAULTS = "/admin/faults";

    private final Map<StandService, Api> services;
    private final Witness witness;

    AgencyDeeds(Map<StandService, Api> services, Witness witness) {
        this.services = services;
        this.witness = witness;
    }

    /** How many requests Berkut has accepted for the case, asked of Berkut and not of our own services. */
    String askKnb(Deed.AsksKnb deed, Hands hands) {
        var requests = witness.requestsAtKnb(hands.get(deed.on()).id());
        deed.as().ifPresent(name -> {
            JsonNode newest = requests.getLast();
            hands.take(name, new Case(StandService.BERKUT, "/admin/requests", newest));
        });
        return switch (requests.size()) {
            case 0 -> "none";
            case 1 -> "one request";
            default -> requests.size() + " requests";
        };
    }

    String script(Deed.Scripts deed, Hands hands) {
        services.get(StandService.BERKUT)
                .put(OPERATOR_OF_KNB, "/admin/scripts/" + hands.get(deed.on()).id(), hands.filled(deed.script()));
        return "";
    }

    String enter(Deed.Enters deed, Hands hands) {
        services.get(StandService.REGISTERS)
                .put(ADMINISTRATOR, answerAddress(deed.system(), deed.key(), hands), hands.filled(deed.answer()));
        return "";
    }

    String forget(Deed.Forgets deed, Hands hands) {
        services.get(StandService.REGISTERS).delete(ADMINISTRATOR, answerAddress(deed.system(), deed.key(), hands));
        return "";
    }

    private static String answerAddress(String system, String key, Hands hands) {
        return "/admin/answers/" + system + "/" + URLEncoder.encode(hands.filled(key), StandardCharsets.UTF_8);
    }

    String breakDown(Deed.Breaks deed, Hands hands) {
        var set = services.get(deed.stub()).post(ADMINISTRATOR, FAULTS, hands.filled(deed.fault()));
        deed.as().ifPresent(name -> hands.take(name, new Case(deed.stub(), FAULTS, set.body())));
        return "";
    }

    String mend(String fault, Hands hands) {
        var set = hands.get(fault);
        // One stub numbers its faults, the other gives them ids.
        var id = set.view().path("number").asText(set.view().path("id").asText());
        services.get(set.service()).delete(ADMINISTRATOR, FAULTS + "/" + id);
        return "";
    }
}
