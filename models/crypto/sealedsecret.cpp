// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sealedsecret.h"

#include "aead.h"

#include <QCoreApplication>

using namespace Qt::Literals::StringLiterals;

namespace habeas::crypto {
namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(habeas::crypto::SealedSecret)
};

constexpr char version = 1;

QByteArray named(QByteArrayView context)
{
    return QByteArray("habeas/secret/1").append('\0').append(context);
}

} // namespace

QByteArray sealSecret(const Secret &secret, const Secret &key, QByteArrayView context)
{
    return QByteArray(1, version) + seal(key, secret.view(), named(context));
}

Result<Secret> openSecret(QByteArrayView sealed, const Secret &key, QByteArrayView context)
{
    if (!sealed.isEmpty() && sealed.front() > version) {
        return Error{Error::Kind::Unsupported, u"crypto.secret-newer"_s,
                     Text::tr("A newer version of Habeas keeps this access. Install the newer version, or enter the "
                              "password again.")};
    }
    if (!sealed.isEmpty() && sealed.front() == version) {
        if (auto opened = open(key, sealed.sliced(1), named(context)))
            return *std::move(opened);
    }
    return Error{Error::Kind::Crypto, u"crypto.secret-broken"_s,
                 Text::tr("The password of a kept access does not open: it was changed or moved. Enter it again.")};
}

} // namespace habeas::crypto
