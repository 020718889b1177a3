// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ldapsession.h"

#include "ldaperrors.h"

#include "../archive/entryreader.h"
#include "core/threadguard.h"

#define LDAP_DEPRECATED 0
#include <lber.h>
#include <ldap.h>
#include <openldap.h>

using namespace Qt::Literals::StringLiterals;

namespace habeas::connectors {
namespace {

constexpr int mostEmptyPages = 100; // a server that pages for ever
constexpr ber_len_t longestMessage = 64 * 1024 * 1024; // an entry with all its values; a server can announce any length

int scopeOf(LdapScope scope)
{
    switch (scope) {
    case LdapScope::Entry:
        return LDAP_SCOPE_BASE;
    case LdapScope::Children:
        return LDAP_SCOPE_ONELEVEL;
    case LdapScope::Tree:
        return LDAP_SCOPE_SUBTREE;
    }
    return LDAP_SCOPE_SUBTREE;
}

QString textOf(const berval &value)
{
    return connectors::textOf(QByteArray(value.bv_val, static_cast<qsizetype>(value.bv_len)));
}

void closeHandle(LDAP *handle)
{
    ldap_unbind_ext(handle, nullptr, nullptr);
}

void freeMessage(LDAPMessage *message)
{
    ldap_msgfree(message);
}

/// The controls of one request, freed with it.
class Controls
{
public:
    ~Controls()
    {
        for (LDAPControl *control : m_list) {
            if (control)
                ldap_control_free(control);
        }
    }
    void add(LDAPControl *control) { m_list.insert(m_list.size() - 1, control); }
    LDAPControl **list() { return m_list.size() > 1 ? m_list.data() : nullptr; }

private:
    QList<LDAPControl *> m_list{nullptr};
};

} // namespace

bool LdapEnd::isCut() const
{
    return code == LDAP_TIMELIMIT_EXCEEDED || code == LDAP_SIZELIMIT_EXCEEDED || code == LDAP_ADMINLIMIT_EXCEEDED;
}

LdapSession::LdapSession(const LdapAddress &address, const Watch &watch, const LdapPatience &patience)
    : m_address(address), m_watch(watch), m_patience(patience), m_handle(nullptr, &closeHandle)
{ }

LdapSession::~LdapSession() = default;

bool LdapSession::isEncrypted() const
{
    return m_socket && m_socket->isEncrypted();
}

Error LdapSession::lost(const Error &error)
{
    m_lost = true;
    m_socket->cut();
    return error;
}

Result<> LdapSession::open(const Access &access, Clear clear)
{
    if (!access.account.isEmpty() && (!access.password || access.password->isEmpty()))
        return ldapError(LdapFault::EmptyPassword);
    m_access = access;
    m_clear = clear;
    auto opened = openTrusting(LdapSocket::Trust::Named);
    // Nothing has been sent; perhaps one of the computer's own authorities signed.
    if (!opened && opened.error().kind == Error::Kind::Crypto && !m_access.authorities.isEmpty())
        opened = openTrusting(LdapSocket::Trust::All);
    if (!opened)
        return opened.error();
    return m_access.account.isEmpty() ? Result<>() : bind();
}

Result<> LdapSession::waitWhileHeld()
{
    if (!m_watch.isHeld())
        return {};
    if (!m_watch.mayGoOn())
        return stoppedRun();
    return open(m_access, m_clear);
}

Result<> LdapSession::openTrusting(LdapSocket::Trust trust)
{
    checkThreadAllowed("the network");
    m_handle.reset(); // before its socket
    m_lost = false;
    auto socket = LdapSocket::connectTo(m_address, {m_watch, m_progress, m_patience.connect});
    if (!socket)
        return socket.error();
    m_socket = *std::move(socket);
    if (m_address.isTls) {
        const auto encrypted =
            m_socket->encrypt(m_access.authorities, trust, {m_watch, m_progress, m_patience.connect});
        if (!encrypted)
            return encrypted.error();
    }
    if (auto started = startHandle(); !started)
        return started.error();
    if (m_address.isTls)
        return {};
    const auto encrypted = startTls(trust);
    return encrypted ? Result<>() : lost(encrypted.error());
}

Result<> LdapSession::startHandle()
{
    LDAP *handle = nullptr;
    const QByteArray url = LdapAddress{m_address.isTls, m_address.host, m_address.port, {}}.server().toUtf8();
    if (ldap_init_fd(static_cast<ber_socket_t>(m_socket->descriptor()), LDAP_PROTO_EXT, url.constData(), &handle)
        != LDAP_SUCCESS)
        return ldapError(LdapFault::Died);
    m_handle.reset(handle);
    Sockbuf *buffer = nullptr;
    ldap_get_option(handle, LDAP_OPT_SOCKBUF, &buffer);
    // ldap.conf, .ldaprc and the environment may say otherwise; none of them is asked.
    const int version = LDAP_VERSION3, never = LDAP_DEREF_NEVER, unlimited = 0;
    ber_len_t longest = longestMessage; // given by pointer, not changed
    const bool isSet = buffer && m_socket->serve(buffer)
        && ber_sockbuf_ctrl(buffer, LBER_SB_OPT_SET_MAX_INCOMING, &longest) > 0
        && ldap_set_option(handle, LDAP_OPT_PROTOCOL_VERSION, &version) == LDAP_SUCCESS
        && ldap_set_option(handle, LDAP_OPT_REFERRALS, LDAP_OPT_OFF) == LDAP_SUCCESS
        && ldap_set_option(handle, LDAP_OPT_DEREF, &never) == LDAP_SUCCESS
        && ldap_set_option(handle, LDAP_OPT_SIZELIMIT, &unlimited) == LDAP_SUCCESS
        && ldap_set_option(handle, LDAP_OPT_TIMELIMIT, &unlimited) == LDAP_SUCCESS;
    return isSet ? Result<>() : ldapError(LdapFault::Died);
}

Result<> LdapSession::startTls(LdapSocket::Trust trust)
{
    int request = 0;
    ++m_requests;
    if (ldap_start_tls(m_handle.get(), nullptr, nullptr, &request) != LDAP_SUCCESS)
        return ldapError(LdapFault::Died);
    const auto answer = wait(request);
    if (!answer)
        return answer.error();
    if (answer->code == LDAP_SUCCESS)
        return m_socket->encrypt(m_access.authorities, trust, {m_watch, m_progress, m_patience.connect});
    return m_clear == Clear::IfNoTls ? Result<>() : ldapError(LdapFault::NoTls);
}

Result<> LdapSession::bind()
{
    Controls controls;
    LDAPControl *policy = nullptr;
    if (ldap_create_passwordpolicy_control(m_handle.get(), &policy) == LDAP_SUCCESS)
        controls.add(policy); // not critical: who does not know it gives no reason
    const QByteArray account = m_access.account.toUtf8();
    berval password{m_access.password->size(),
                    const_cast<char *>(reinterpret_cast<const char *>(m_access.password->data()))}; // only read
    int request = 0;
    ++m_requests;
    if (ldap_sasl_bind(m_handle.get(), account.constData(), LDAP_SASL_SIMPLE, &password, controls.list(), nullptr,
                       &request)
        != LDAP_SUCCESS)
        return lost(ldapError(LdapFault::Died));
    const auto answer = wait(request);
    if (!answer)
        return answer.error();
    if (answer->code == LDAP_SUCCESS && !answer->policyError)
        return {};
    return ldapBindError(answer->code, answer->text, answer->policyError);
}

Result<LdapSession::Answer> LdapSession::wait(int request, const Each &each)
{
    LdapWait patience(m_watch, m_progress, m_patience.silence);
    QElapsedTimer told;
    told.start();
    for (;;) {
        constexpr auto slice = std::chrono::duration_cast<std::chrono::microseconds>(LdapWait::slice);
        timeval limit{0, slice.count()};
        LDAPMessage *received = nullptr;
        const int kind = ldap_result(m_handle.get(), request, LDAP_MSG_ONE, &limit, &received);
        const Message message(received, &freeMessage);
        if (kind < 0)
            return lost(ldapError(LdapFault::Died));
        if (kind != 0)
            patience.restart();
        if (kind == 0 || told.hasExpired(LdapWait::slice.count())) {
            told.restart();
            m_socket->flush();
            const auto end = patience.look();
            if (end != LdapWait::End::GoOn)
                return lost(end == LdapWait::End::Stopped ? stoppedRun() : ldapError(LdapFault::Mute));
        }
        if (kind == 0 || kind == LDAP_RES_INTERMEDIATE)
            continue;
        if (kind != LDAP_RES_SEARCH_ENTRY && kind != LDAP_RES_SEARCH_REFERENCE)
            return answerOf(message.get());
        if (auto taken = each ? each(message.get()) : Result<>(); !taken) {
            ldap_abandon_ext(m_handle.get(), request, nullptr, nullptr);
            return taken.error();
        }
    }
}

LdapSession::Answer LdapSession::answerOf(LDAPMessage *message)
{
    Answer answer;
    char *text = nullptr;
    LDAPControl **controls = nullptr;
    if (ldap_parse_result(m_handle.get(), message, &answer.code, nullptr, &text, nullptr, &controls, 0) != LDAP_SUCCESS)
        answer.code = LDAP_PROTOCOL_ERROR;
    answer.text = QString::fromUtf8(text);
    ldap_memfree(text);
    if (LDAPControl *control = ldap_control_find(LDAP_CONTROL_PAGEDRESULTS, controls, nullptr)) {
        ber_int_t total = 0;
        berval cookie{0, nullptr};
        if (ldap_parse_pageresponse_control(m_handle.get(), control, &total, &cookie) == LDAP_SUCCESS)
            answer.cookie = QByteArray(cookie.bv_val, static_cast<qsizetype>(cookie.bv_len));
        ber_memfree(cookie.bv_val);
    }
    if (LDAPControl *control = ldap_control_find(LDAP_CONTROL_PASSWORDPOLICYRESPONSE, controls, nullptr)) {
        ber_int_t expires = 0, grace = 0;
        LDAPPasswordPolicyError error = PP_noError;
        if (ldap_parse_passwordpolicy_control(m_handle.get(), control, &expires, &grace, &error) == LDAP_SUCCESS
            && error != PP_noError)
            answer.policyError = error;
    }
    ldap_controls_free(controls);
    return answer;
}

DirectoryEntry LdapSession::entryOf(LDAPMessage *message)
{
    BerElement *element = nullptr;
    berval dn{0, nullptr};
    if (ldap_get_dn_ber(m_handle.get(), message, &element, &dn) != LDAP_SUCCESS)
        return DirectoryEntry();
    DirectoryEntry entry(textOf(dn));
    berval name{0, nullptr};
    berval *values = nullptr;
    while (ldap_get_attribute_ber(m_handle.get(), message, element, &name, &values) == LDAP_SUCCESS && name.bv_val) {
        const QString attribute = textOf(name);
        for (berval *value = values; value && value->bv_val; ++value)
            entry.add(attribute, QByteArray(value->bv_val, static_cast<qsizetype>(value->bv_len)));
        ber_memfree(values);
        values = nullptr;
    }
    ber_free(element, 0);
    return entry;
}

void LdapSession::addReferences(LDAPMessage *message, LdapEnd &end)
{
    char **urls = nullptr;
    if (ldap_parse_reference(m_handle.get(), message, &urls, nullptr, 0) != LDAP_SUCCESS)
        return;
    for (char **url = urls; url && *url; ++url)
        end.references << QString::fromUtf8(*url);
    ldap_memvfree(reinterpret_cast<void **>(urls));
}

Result<LdapSession::Answer> LdapSession::page(const LdapSearch &search, const QByteArray &cookie, LdapEnd &end,
                                              const Visit &visit)
{
    Controls controls;
    if (m_pageSize > 0 && search.scope != LdapScope::Entry) {
        berval mark{static_cast<ber_len_t>(cookie.size()), const_cast<char *>(cookie.constData())}; // only read
        LDAPControl *paging = nullptr;
        if (ldap_create_page_control(m_handle.get(), m_pageSize, &mark, 0, &paging) == LDAP_SUCCESS)
            controls.add(paging);
    }
    if (search.showDeleted) {
        LDAPControl *deleted = nullptr;
        if (ldap_control_create("1.2.840.113556.1.4.417", 1, nullptr, 0, &deleted) == LDAP_SUCCESS)
            controls.add(deleted);
    }
    QList<char *> attributes;
    for (const QByteArray &attribute : search.attributes)
        attributes << const_cast<char *>(attribute.constData()); // only read
    attributes << nullptr;
    int request = 0;
    ++m_requests;
    const int sent =
        ldap_search_ext(m_handle.get(), search.base.toUtf8().constData(), scopeOf(search.scope),
                        search.filter.constData(), search.attributes.isEmpty() ? nullptr : attributes.data(), 0,
                        controls.list(), nullptr, nullptr, search.mostEntries, &request);
    if (sent == LDAP_FILTER_ERROR)
        return ldapResultError(sent);
    if (sent != LDAP_SUCCESS)
        return lost(ldapError(LdapFault::Died));
    return wait(request, [&](LDAPMessage *message) -> Result<> {
        if (ldap_msgtype(message) == LDAP_RES_SEARCH_REFERENCE) {
            addReferences(message, end);
            return {};
        }
        ++end.entries;
        ++m_progress.done;
        DirectoryEntry entry = entryOf(message);
        return visit(entry);
    });
}

Result<LdapEnd> LdapSession::search(const LdapSearch &search, const Visit &visit)
{
    if (m_lost)
        return ldapError(LdapFault::Died);
    if (auto goesOn = waitWhileHeld(); !goesOn)
        return goesOn.error();
    LdapEnd end;
    QByteArray cookie;
    for (int emptyPages = 0; emptyPages < mostEmptyPages;) {
        const qint64 before = end.entries;
        const auto answer = page(search, cookie, end, visit);
        if (!answer)
            return answer.error();
        end.code = answer->code;
        // OpenLDAP refuses pages above its size.pr with 11 and gives nothing; what it allows it does not say.
        const bool isFirst = end.entries == 0 && cookie.isEmpty();
        if (end.code == LDAP_ADMINLIMIT_EXCEEDED && isFirst && m_pageSize > 0) {
            m_pageSize /= 2; // in the end 0: this account gets no pages
            continue;
        }
        if (end.code != LDAP_SUCCESS || answer->cookie.isEmpty())
            return end;
        emptyPages = end.entries == before ? emptyPages + 1 : 0;
        cookie = answer->cookie;
    }
    end.code = LDAP_ADMINLIMIT_EXCEEDED;
    return end;
}

} // namespace habeas::connectors
