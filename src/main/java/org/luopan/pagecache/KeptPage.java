package org.luopan.pagecache;

import jakarta.servlet.http.HttpServletRequest;
import org.luopan.address.SessionCookie;
import org.luopan.content.Edition;
import org.luopan.traffic.ReadyAnswer;

/**
 * A page as it is sent.
 *
 * @param answer for most readers
 * @param fresh the same for signed-in editors, whose browsers have to ask each time: they want to see what they have just saved
 */
record KeptPage(Edition edition, ReadyAnswer answer, ReadyAnswer fresh) {

    ReadyAnswer forReader(HttpServletRequest request) {
        return SessionCookie.isSentWith(request) ? fresh : answer;
    }
}
