package kz.ruqsat.sandbox.scenario;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kz.ruqsat.sandbox.client.Petition;

/**
 * A petition as a scenario tells it.
 *
 * @param petition in domain terms
 * @param by test user who files it: the inviter's, or whoever files by a note verbale
 * @param invited names of the people of the scenario, in the order of the petition's invitees
 * @param deviations fields of the body that are otherwise than the domain terms make them; a null takes a field away
 */
record PetitionTold(Petition petition, String by, List<String> invited, Map<String, Object> deviations) {

    PetitionTold {
        invited = List.copyOf(invited);
    }

    /** The body of {@code POST /api/v1/petitions}. */
    Map<String, Object> body() {
        var body = new LinkedHashMap<>(petition.json());
        deviations.forEach((field, value) -> put(body, field, value));
        return body;
    }

    /** The same for one of the invited people, as a returned petition is filed anew. */
    Map<String, Object> bodyFor(String person) {
        var body = new LinkedHashMap<>(body());
        var invitees = (List<?>) body.remove("invitees");
        body.put("invitee", invitees.get(invited.indexOf(person)));
        return body;
    }

    @SuppressWarnings("unchecked")
    private static void put(Map<String, Object> body, String field, Object value) {
        if (value == null) {
            body.remove(field);
        } else if (field.equals("everyInvitee")) {
            var all = new ArrayList<>((List<Map<String, Object>>) body.get("invitees"));
            all.replaceAll(invitee -> {
                var other = new LinkedHashMap<>(invitee);
                other.putAll((Map<String, Object>) value);
                return other;
            });
            body.put("invitees", all);
        } else {
            body.put(field, value);
        }
    }
}
