// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "ui/window/about.h"

#include <QApplication>
#include <QClipboard>
#include <QIcon>
#include <QLabel>
#include <QMessageBox>
#include <QPushButton>
#include <QSysInfo>

using namespace Qt::StringLiterals;

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(About)
};

QString qtVersion()
{
    return QString::fromLatin1(qVersion());
}

} // namespace

QString versionText()
{
    return u"CVM Image Browser %1, Qt %2 (%3), %4 %5"_s.arg(
            QStringLiteral(CVM_VERSION), qtVersion(), QGuiApplication::platformName(),
            QSysInfo::prettyProductName(), QSysInfo::currentCpuArchitecture());
}

void showAbout(QWidget *window)
{
    auto *box = new QMessageBox(
            QMessageBox::NoIcon, Texts::tr("About CVM Image Browser"),
            Texts::tr("CVM Image Browser %1\n\nShows the machine images of a Tencent Cloud account "
                      "in all regions. It only reads: it never changes anything in the cloud.\n\n"
                      "MIT license.")
                    .arg(QStringLiteral(CVM_VERSION)),
            QMessageBox::Ok, window);
    //: %1 is a version. The names of the licenses stay as they are.
    box->setInformativeText(Texts::tr("Uses Qt %1 (LGPL-3.0), QtKeychain (BSD-3-Clause), simdjson "
                                      "(Apache-2.0) and tl::expected (CC0-1.0).")
                                    .arg(qtVersion()));
    box->setIconPixmap(window->windowIcon().pixmap(64));
    if (auto *icon = box->findChild<QLabel *>(u"qt_msgboxex_icon_label"_s))
        icon->setAccessibleName(u"CVM Image Browser"_s);
    // For a report of an error. It does not close the box, as buttons of such boxes do.
    QPushButton *copy = box->addButton(Texts::tr("&Copy Versions"), QMessageBox::ActionRole);
    QObject::disconnect(copy, &QAbstractButton::clicked, nullptr, nullptr);
    QObject::connect(copy, &QAbstractButton::clicked, box,
                     [] { QGuiApplication::clipboard()->setText(versionText()); });
    // With a button of its own a box no longer knows by itself what Escape and Enter stand for.
    box->setEscapeButton(QMessageBox::Ok);
    box->setDefaultButton(QMessageBox::Ok);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->open();
}
