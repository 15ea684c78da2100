package org.luopan.calendar;

import java.time.Duration;
import java.time.LocalDateTime;

/**
 * New moons by Beijing time, to the minute or so, by the series in chapter 49 of Jean Meeus, Astronomical Algorithms: a way to lunar
 * days that shares nothing with the one that the program uses.
 */
final class NewMoons {

    private static final double RATE = 1236.85;

    /** How far the clocks of astronomers are ahead of ours in these years. */
    private static final Duration DELTA_T = Duration.ofSeconds(70);

    private static final Duration BEIJING = Duration.ofHours(8);
    private static final LocalDateTime J2000 = LocalDateTime.of(2000, 1, 1, 12, 0);

    /** Amplitude in days, power of the eccentricity, and multiples of the anomalies of sun and moon and the latitude of the moon. */
    private static final double[][] PERIODIC = {
        {-0.40720, 0, 0, 1, 0},
        {0.17241, 1, 1, 0, 0},
        {0.01608, 0, 0, 2, 0},
        {0.01039, 0, 0, 0, 2},
        {0.00739, 1, -1, 1, 0},
        {-0.00514, 1, 1, 1, 0},
        {0.00208, 2, 2, 0, 0},
        {-0.00111, 0, 0, 1, -2},
        {-0.00057, 0, 0, 1, 2},
        {0.00056, 1, 1, 2, 0},
        {-0.00042, 0, 0, 3, 0},
        {0.00042, 1, 1, 0, 2},
        {0.00038, 1, 1, 0, -2},
        {-0.00024, 1, -1, 2, 0},
        {-0.00007, 0, 2, 1, 0}
    };

    /** Amplitude in days, angle at the epoch, and how much it grows from one new moon to the next. */
    private static final double[][] PLANETS = {
        {0.000325, 299.77, 0.107408},
        {0.000165, 251.88, 0.016321},
        {0.000164, 251.83, 26.651886},
        {0.000126, 349.42, 36.412478},
        {0.000110, 84.66, 18.206239},
        {0.000062, 141.74, 53.303771},
        {0.000060, 207.14, 2.453732},
        {0.000056, 154.84, 7.306860},
        {0.000047, 34.52, 27.261239},
        {0.000042, 207.19, 0.121824},
        {0.000040, 291.34, 1.844379}
    };

    private NewMoons() {}

    /** The new moon closest to a moment. */
    static LocalDateTime closestTo(LocalDateTime moment) {
        var days = Duration.between(J2000, moment).toMinutes() / 1440.0;
        return number(Math.round((days - 5.1) / 29.530588861));
    }

    /** The new moon with a number; that of 6 January 2000 has the number 0. */
    private static LocalDateTime number(long k) {
        var t = k / RATE;
        var days = 5.09766 + 29.530588861 * k + 0.00015437 * t * t;
        var eccentricity = 1 - 0.002516 * t;
        var sun = 2.5534 + 29.10535670 * k;
        var moon = 201.5643 + 385.81693528 * k + 0.0107582 * t * t;
        var latitude = 160.7108 + 390.67050284 * k - 0.0016118 * t * t;
        for (var term : PERIODIC) {
            days += term[0]
                    * Math.pow(eccentricity, term[1])
                    * sine(term[2] * sun + term[3] * moon + term[4] * latitude);
        }
        days -= 0.00017 * sine(124.7746 - 1.56375588 * k);
        for (var term : PLANETS) {
            days += term[0] * sine(term[1] + term[2] * k);
        }
        return J2000.plusSeconds(Math.round(days * 86_400)).minus(DELTA_T).plus(BEIJING);
    }

    private static double sine(double degrees) {
        return Math.sin(Math.toRadians(degrees));
    }
}
