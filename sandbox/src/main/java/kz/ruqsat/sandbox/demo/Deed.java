package kz.ruqsat.sandbox.demo;

/** What somebody does at a step of a story. */
@FunctionalInterface
interface Deed {
    /**
     * Does it.
     *
     * @return what came of it, as the end of the step's sentence, further lines below it; empty if nothing need be said
     */
    String perform(Agencies agencies, CaseInHand hand);
}
