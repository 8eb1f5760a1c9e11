// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "ui/widgets/fieldgroup.h"

#include <QAccessibleWidget>

namespace {

QAccessibleInterface *makeAccessible(const QString &, QObject *object)
{
    auto *group = qobject_cast<FieldGroup *>(object);
    return group ? new QAccessibleWidget(group, QAccessible::Grouping) : nullptr;
}

} // namespace

FieldGroup::FieldGroup(QWidget *parent) : QWidget(parent)
{
    QAccessible::installFactory(makeAccessible); // once, however often
}
