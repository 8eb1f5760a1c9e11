// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "ui/window/about.h"

#include <QCoreApplication>
#include <QIcon>
#include <QMessageBox>

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(About)
};

} // namespace

void showAbout(QWidget *window)
{
    auto *box = new QMessageBox(
            QMessageBox::NoIcon, Texts::tr("About CVM Image Browser"),
            Texts::tr("CVM Image Browser %1\n\nShows the machine images of a Tencent Cloud account "
                      "in all regions. It only reads: it never changes anything in the cloud.\n\n"
                      "MIT license.")
                    .arg(QStringLiteral(CVM_VERSION)),
            QMessageBox::Ok, window);
    box->setIconPixmap(window->windowIcon().pixmap(64));
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->open();
}
