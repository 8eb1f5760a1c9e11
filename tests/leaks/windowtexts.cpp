// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "windowtexts.h"

#include <QAbstractItemModel>
#include <QAbstractItemView>
#include <QAction>
#include <QApplication>
#include <QMetaProperty>
#include <QWidget>

namespace {

constexpr int userRoles = 32; // more than any model has

const QList<int> &textRoles()
{
    static const QList<int> all = [] {
        QList<int> roles = {Qt::DisplayRole,
                            Qt::EditRole,
                            Qt::ToolTipRole,
                            Qt::StatusTipRole,
                            Qt::WhatsThisRole,
                            Qt::AccessibleTextRole,
                            Qt::AccessibleDescriptionRole};
        for (int i = 0; i < userRoles; ++i)
            roles.append(Qt::UserRole + i);
        return roles;
    }();
    return all;
}

void addTexts(QStringList &texts, const QAbstractItemModel &model, const QModelIndex &parent = {})
{
    for (int row = 0; row < model.rowCount(parent); ++row) {
        for (int column = 0; column < model.columnCount(parent); ++column) {
            const QModelIndex index = model.index(row, column, parent);
            for (const int role : textRoles())
                texts.append(index.data(role).toString());
            addTexts(texts, model, index);
        }
    }
}

QStringList textsBelow(const QObject &root)
{
    QStringList texts;
    QList<QObject *> objects = root.findChildren<QObject *>();
    objects.append(const_cast<QObject *>(&root));
    for (const QObject *object : std::as_const(objects)) {
        const QMetaObject *type = object->metaObject();
        for (int i = 0; i < type->propertyCount(); ++i) {
            const QVariant value = type->property(i).read(object);
            texts.append(value.toString());
            texts.append(value.toStringList());
        }
        for (const QByteArray &name : object->dynamicPropertyNames())
            texts.append(object->property(name.constData()).toString());
        const auto *view = qobject_cast<const QAbstractItemView *>(object);
        if (view && view->model())
            addTexts(texts, *view->model());
    }
    return texts;
}

} // namespace

QString textsOfWindows()
{
    QStringList texts;
    for (const QWidget *window : QApplication::topLevelWidgets()) {
        if (!window->parent()) // else it is below another
            texts += textsBelow(*window);
    }
    return texts.join(u'\n');
}
