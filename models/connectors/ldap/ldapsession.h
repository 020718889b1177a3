// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ldapsocket.h"

#include "../connector.h"
#include "../directory/entry.h"

#include <functional>
#include <optional>

struct ldap;
struct ldapmsg;
struct ldapcontrol;

namespace habeas::connectors {

/// How far below its base a search looks.
enum class LdapScope { Entry, Children, Tree };

/// One question to a directory server.
struct LdapSearch {
    QString base;
    LdapScope scope = LdapScope::Tree;
    QByteArray filter{"(objectClass=*)"}; ///< RFC 4515; values escaped by ldapfilter.h
    QList<QByteArray> attributes; ///< empty: all user attributes
    int mostEntries = 0; ///< asked for; 0: no limit of ours
    bool showDeleted = false; ///< Active Directory's remains of deleted objects
};

/// How a search ended. Only code 0 is a whole answer; what was given before a limit (3, 4, 11) is a part of it.
struct LdapEnd {
    int code = 0; ///< RFC 4511 appendix A
    QStringList references; ///< URLs where the search would go on; never followed
    qint64 entries = 0;
    bool isWhole() const { return code == 0; }
    /// 3, 4, 11: a limit of the server's.
    bool isCut() const;
};

/// A conversation with one directory server by libldap's asynchronous calls: nothing in here can block for long.
///
/// Each wait looks at the watch several times a second; a server silent for longer than the patience allows is left.
/// While the watch is held no further question is asked; then a new line is made, for servers hang up on silent ones.
/// Simple bind only. Referrals are not followed and aliases not resolved, whatever ldap.conf says. The password goes
/// from locked memory into libldap's request and the socket's buffers, which are freed but cannot be locked; it is
/// never part of a text. After an Error of kind Unreachable or Cancelled the session is of no further use.
class LdapSession
{
public:
    /// What may be said in the clear: nothing, unless the server is this computer or the profile allows it.
    enum class Clear { Never, IfNoTls };
    using Visit = std::function<Result<>(DirectoryEntry &entry)>;

    /// \a watch  must outlive the session
    LdapSession(const LdapAddress &address, const Watch &watch, const LdapPatience &patience);
    ~LdapSession();
    LdapSession(const LdapSession &) = delete;
    LdapSession &operator=(const LdapSession &) = delete;

    /// Connects, encrypts and logs in; the errors are those of LdapFault.
    Result<> open(const Access &access, Clear clear);
    bool isEncrypted() const;
    const LdapAddress &address() const { return m_address; }

    /// Gives each entry to \a visit as it arrives, in pages as large as the server gives them. Ends with the first
    /// error of \a visit. A result code of the server is no Error: it is in the LdapEnd.
    Result<LdapEnd> search(const LdapSearch &search, const Visit &visit);
    /// The server splits long answers (RFC 2696); until said so none is asked to.
    void allowPaging() { m_pageSize = largestPage; }

    qint64 requests() const { return m_requests; } ///< sent up to now: StartTLS, bind, each page
    /// What the watch is told while waiting.
    void setStep(const Code &step) { m_progress.step = step; }

private:
    static constexpr int largestPage = 1000; // Active Directory gives no more

    struct Answer {
        int code = 0;
        QString text; ///< the server's own words: looked into, never passed on
        QByteArray cookie; ///< not empty: more pages
        std::optional<int> policyError; ///< of the password policy control
    };
    using Handle = std::unique_ptr<ldap, void (*)(ldap *)>;
    using Message = std::unique_ptr<ldapmsg, void (*)(ldapmsg *)>;
    using Each = std::function<Result<>(ldapmsg *)>;

    Result<> openTrusting(LdapSocket::Trust trust);
    Result<> waitWhileHeld();
    Result<> startHandle();
    Result<> startTls(LdapSocket::Trust trust);
    Result<> bind();
    Result<Answer> page(const LdapSearch &search, const QByteArray &cookie, LdapEnd &end, const Visit &visit);
    /// Waits for the answer to \a request; \a each is given what comes before its end.
    Result<Answer> wait(int request, const Each &each = {});
    Answer answerOf(ldapmsg *message);
    DirectoryEntry entryOf(ldapmsg *message);
    void addReferences(ldapmsg *message, LdapEnd &end);
    Error lost(const Error &error);

    const LdapAddress m_address;
    const Watch &m_watch;
    const LdapPatience m_patience;
    Access m_access; ///< with what it was opened
    Clear m_clear = Clear::Never;
    Progress m_progress;
    std::unique_ptr<LdapSocket> m_socket;
    Handle m_handle;
    bool m_lost = false; ///< libldap would connect anew by itself, in the clear: it is not called any more
    int m_pageSize = 0;
    qint64 m_requests = 0;
};

} // namespace habeas::connectors
