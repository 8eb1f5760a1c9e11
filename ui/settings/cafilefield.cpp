// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "ui/settings/cafilefield.h"

#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QSslCertificate>

namespace {

constexpr qint64 largestFile = 4 * 1024 * 1024; // many times what systems have

Failure caFileError(const QString &message)
{
    return Failure(ApiError {.kind = ApiError::Kind::File, .message = message});
}

} // namespace

CaFileField::CaFileField(QWidget *parent) : QWidget(parent), m_edit(new QLineEdit(this))
{
    m_edit->setPlaceholderText(tr("None"));
    m_edit->setClearButtonEnabled(true);
    auto *button = new QPushButton(tr("&Choose…"), this);
    button->setAccessibleName(tr("Choose the file of certificates"));
    button->setAutoDefault(false);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_edit, 1);
    layout->addWidget(button);
    connect(button, &QPushButton::clicked, this, &CaFileField::choose);
    connect(m_edit, &QLineEdit::editingFinished, this, &CaFileField::committed);
}

QString CaFileField::path() const
{
    return QDir::fromNativeSeparators(m_edit->text().trimmed());
}

void CaFileField::setPath(const QString &path)
{
    m_edit->setText(QDir::toNativeSeparators(path));
}

void CaFileField::choose()
{
    auto *dialog = new QFileDialog(this, tr("Choose Certificates"), QFileInfo(path()).path(),
                                   tr("Certificates (*.pem *.crt *.cer);;All files (*)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &path) {
        setPath(path);
        emit committed();
    });
    dialog->open();
}

Result<void> checkCaFile(const QString &path)
{
    const QFileInfo file(path);
    if (!file.exists())
        return caFileError(CaFileField::tr("There is no such file."));
    if (!file.isFile()) // a pipe would be waited for
        return caFileError(CaFileField::tr("It is not a file."));
    if (!file.isReadable())
        return caFileError(CaFileField::tr("It cannot be read."));
    if (file.size() > largestFile)
        return caFileError(CaFileField::tr("It is too large for a file of certificates."));
    if (QSslCertificate::fromPath(path, QSsl::Pem, QSslCertificate::PatternSyntax::FixedString)
                .isEmpty())
        return caFileError(CaFileField::tr("There is no certificate in PEM in it."));
    return {};
}
