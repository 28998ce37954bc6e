package kz.ruqsat.webhooks;

import java.util.List;
import java.util.Optional;
import kz.ruqsat.web.identity.Caller;

/** What a service says about those who are told: one bean of each service that has stages. The same rights as for reading a case. */
public interface Audiences {

    /** Whose cases the caller may be told of; empty if nobody's. Asked on the caller's thread. */
    Optional<Audience> of(Caller caller);

    /** Codes of grounds as an audience may know them. Source: R-082. */
    List<String> told(List<String> grounds);
}
