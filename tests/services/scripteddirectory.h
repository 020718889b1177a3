// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QList>

#include <atomic>
#include <functional>
#include <thread>

namespace habeas::tests {

/// An LDAP server on loopback that answers searches as a test says, right or wrong: for what no server that can be
/// installed here does. Lets everybody in, in the clear; speaks BER by OpenLDAP's own library. One client at a time.
class ScriptedDirectory
{
public:
    struct Question {
        QByteArray base;
        int scope = 0; ///< LDAP_SCOPE_…
        QList<QByteArray> attributes;
    };
    struct Entry {
        QByteArray dn;
        QList<std::pair<QByteArray, QList<QByteArray>>> attributes;
    };
    /// Called from the server's thread. No entry is an answer: success, and nothing found.
    using Answers = std::function<QList<Entry>(const Question &)>;

    explicit ScriptedDirectory(Answers answers);
    ~ScriptedDirectory();
    int port() const { return m_port; }
    int questions() const { return m_questions; }

private:
    void serve(int client);

    int m_port = 0;
    const int m_listener;
    const Answers m_answers;
    std::atomic<bool> m_ended = false;
    std::atomic<int> m_questions = 0;
    std::thread m_thread;
};

} // namespace habeas::tests
