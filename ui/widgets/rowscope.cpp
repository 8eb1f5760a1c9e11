// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "ui/widgets/rowscope.h"

#include <QCoreApplication>
#include <QMessageBox>
#include <QPushButton>

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(RowScope)
};

} // namespace

void askRowScope(QWidget &parent, const QString &title, int selected, int all,
                 const std::function<void(RowScope)> &then)
{
    if (selected == 0 || selected == all)
        return then(RowScope::All);
    auto *box = new QMessageBox(QMessageBox::Question, title, Texts::tr("Which rows?"),
                                QMessageBox::Cancel, &parent);
    box->setObjectName(QStringLiteral("rowScopeBox"));
    box->setAttribute(Qt::WA_DeleteOnClose);
    QPushButton *ofSelected = box->addButton(Texts::tr("&Selected (%Ln)", nullptr, selected),
                                             QMessageBox::AcceptRole);
    QPushButton *ofAll =
            box->addButton(Texts::tr("&All (%Ln)", nullptr, all), QMessageBox::AcceptRole);
    // One row is mostly but where the keyboard is.
    box->setDefaultButton(selected > 1 ? ofSelected : ofAll);
    QObject::connect(box, &QMessageBox::buttonClicked, &parent,
                     [ofSelected, ofAll, then](QAbstractButton *button) {
                         if (button == ofSelected)
                             then(RowScope::Selected);
                         else if (button == ofAll)
                             then(RowScope::All);
                     });
    box->open();
}
