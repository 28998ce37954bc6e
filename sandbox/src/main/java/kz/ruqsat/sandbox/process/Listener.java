package kz.ruqsat.sandbox.process;

/** Who is told what happens to a stand, in sentences for people. */
@FunctionalInterface
public interface Listener {
    void told(String sentence);
}
