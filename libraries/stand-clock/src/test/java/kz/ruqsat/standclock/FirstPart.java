package kz.ruqsat.standclock;

import jakarta.inject.Singleton;

/** One part of the process under test. */
@Singleton
public class FirstPart extends Part {}
