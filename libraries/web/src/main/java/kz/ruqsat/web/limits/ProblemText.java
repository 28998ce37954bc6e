package kz.ruqsat.web.limits;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import kz.ruqsat.web.problem.Problem;
import kz.ruqsat.web.problem.ProblemType;

/** Problems as text, for answers that are given before REST takes over. */
@Singleton
class ProblemText {
    private final ObjectMapper json;

    @Inject
    ProblemText(ObjectMapper json) {
        this.json = json;
    }

    String of(ProblemType type) {
        try {
            return json.writeValueAsString(Problem.of(type));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("A problem is plain data", impossible);
        }
    }
}
