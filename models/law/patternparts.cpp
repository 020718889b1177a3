// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "patternparts.h"

using namespace Qt::Literals::StringLiterals;

namespace habeas::law {

void PatternParts::read(Fields &table)
{
    table.each(u"parts"_s, [&](const QJsonValue &value, const QString &where) {
        Fields fields(value, where, m_fault);
        const QString name = fields.codeName(u"name"_s);
        m_parts.insert(name, whole(fields.text(u"pattern"_s), where));
        fields.finish();
    });
}

QString PatternParts::whole(const QString &pattern, const QString &where) const
{
    static const QRegularExpression reference(u"\\{([a-z]+)\\}"_s); // what repeats holds digits, properties a capital
    QString whole;
    qsizetype from = 0;
    for (auto names = reference.globalMatch(pattern); names.hasNext();) {
        const auto name = names.next();
        if (!m_parts.contains(name.captured(1)))
            m_fault.report(where, u"no part \"%1\" before this one"_s.arg(name.captured(1)));
        whole += pattern.mid(from, name.capturedStart() - from) + m_parts.value(name.captured(1));
        from = name.capturedEnd();
    }
    return whole + pattern.mid(from);
}

QList<QRegularExpression> PatternParts::patternsIn(Fields &fields, const QString &member, const QString &where) const
{
    QList<QRegularExpression> expressions;
    for (const QString &pattern : fields.texts(member)) {
        const QRegularExpression expression(whole(pattern, where),
                                            QRegularExpression::CaseInsensitiveOption
                                                | QRegularExpression::UseUnicodePropertiesOption
                                                | QRegularExpression::MultilineOption);
        if (!expression.isValid()) {
            m_fault.report(where,
                           u"no pattern: \"%1\": %2 at %3"_s.arg(pattern, expression.errorString())
                               .arg(expression.patternErrorOffset()));
        }
        expressions << expression;
    }
    return expressions;
}

} // namespace habeas::law
