package kz.ruqsat.standclock;

import jakarta.inject.Singleton;

/** Another part, since a process is at rest only when all its parts are. */
@Singleton
public class OtherPart extends Part {}
