// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "ui/window/about.h"

#include <QCoreApplication>
#include <QMessageBox>

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(About)
};

} // namespace

void showAbout(QWidget *window)
{
    QMessageBox::about(
            window, Texts::tr("About CVM Image Browser"),
            Texts::tr("CVM Image Browser %1\n\nShows the machine images of a Tencent Cloud account "
                      "in all regions. It only reads: it never changes anything in the cloud.\n\n"
                      "MIT license.")
                    .arg(QStringLiteral(CVM_VERSION)));
}
